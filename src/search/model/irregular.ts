// Swedish words whose forms share no stem. Each line is one word, its dictionary form first.

/** Strong verbs: they also stand behind a prefix (`erbjöd`, `uppstod`). */
const VERBS = `
be ber bad bett
binda binder band bundit bunden
bjuda bjuder bjöd bjudit
bli blir blev blivit
bryta bryter bröt brutit bruten
bära bär bar burit buren
dra drar drog dragit dras
driva driver drev drivit driven
falla faller föll fallit
fara far for farit
finna finner fann funnit finns fanns funnits
frysa fryser frös frusit
få får fick fått fås
ge ger gav gett givit ges givna given
gripa griper grep gripit gripen
gå går gick gått gås gående
göra gör gjorde gjort görs gjord gjordes gjorts
hinna hinner hann hunnit
hålla håller höll hållit hålls hölls hållits
knyta knyter knöt knutit knuten
komma kommer kom kommit kommande
ligga ligger låg legat liggande
lägga lägger lade lagt läggs lades lagts lagd
låta låter lät låtit
lära lär lärde lärt lärs
njuta njuter njöt njutit
rida rider red ridit
rinna rinner rann runnit
se ser såg sett ses sågs setts sedd
sitta sitter satt suttit sittande
sjunga sjunger sjöng sjungit
sjunka sjunker sjönk sjunkit
skina skiner sken skinit
skjuta skjuter sköt skjutit
skriva skriver skrev skrivit skriven skrivs skrevs
skära skär skar skurit
slippa slipper slapp sluppit
slå slår slog slagit slås slogs
sluta sluter slöt slutit sluten
springa springer sprang sprungit
sticka sticker stack stuckit
stiga stiger steg stigit
stjäla stjäl stal stulit
stryka stryker strök strukit
stå står stod stått stående
stödja stödjer stöder stödde stött stöds
sprida sprider spred spridit
säga säger sa sade sagt sägs sades
sälja säljer sålde sålt säljs
sätta sätter satte satt sätts sattes
ta tar tog tagit tas togs tagits tagen
tiga tiger teg tigit
tvinga tvingar tvang tvungit
veta vet visste vetat
vika viker vek vikit
vinna vinner vann vunnit
vrida vrider vred vridit
välja väljer valde valt väljs vald valdes valts
växa växer växte vuxit växt växande
äta äter åt ätit
`;

const PREFIXES =
  'an av be bi bort efter er fram från för genom hän in med mot ned ner om på till under upp upprätt ut vidare åter över'.split(
    ' ',
  );

/** Nouns that change their vowel and adjectives that change their stem. */
const OTHERS = `
bok boken bokens böcker böckerna böckers böckernas
fot foten fötter fötterna
hand handen handens händer händerna händernas
land landet landets länder länderna länders ländernas
man mannen mannens män männen mäns männens
mor moder modern mödrar mödrarna
dotter dottern döttrar döttrarna
bror broder brodern bröder bröderna
far fader fadern fäder fäderna
natt natten nätter nätterna
rot roten rötter rötterna
stad staden stadens städer städerna städers städernas
strand stranden stränder stränderna
son sonen söner sönerna
tand tanden tänder tänderna
kraft kraften krafter krafterna
öga ögat ögon ögonen
öra örat öron öronen
nummer numret numrets nummerna numren numrens
sommar sommaren sommarens somrar somrarna
bra bättre bäst bästa
dålig dåligt dåliga sämre sämst sämsta
få färre
gammal gammalt gamla äldre äldst äldsta äldres
hög högt höga högre högst högsta
god gott goda
liten litet lilla små mindre minst minsta
lång långt långa längre längst längsta
låg lågt låga lägre lägst lägsta
många fler flera flest flesta
stor stort stora större störst största
tung tungt tunga tyngre tyngst tyngsta
ung ungt unga yngre yngst yngsta
`;

const groups = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split(' ') as [string, ...string[]]);

const verbs = new Map(groups(VERBS).flatMap(([base, ...forms]) => [base, ...forms].map((form) => [form, base])));
const others = new Map(groups(OTHERS).flatMap(([base, ...forms]) => [base, ...forms].map((form) => [form, base])));

/** The dictionary form of a word whose forms share no stem; `undefined` for all other words. */
export function irregular(word: string): string | undefined {
  const known = verbs.get(word) ?? others.get(word);
  if (known !== undefined) return known;
  for (const prefix of PREFIXES) {
    const base = word.startsWith(prefix) ? verbs.get(word.slice(prefix.length)) : undefined;
    if (base !== undefined) return prefix + base;
  }
  return undefined;
}
