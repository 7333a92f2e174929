import { describe, expect, it } from 'vitest';
import { stem, stemsFor } from './stem.ts';

/** One word a line, in all its forms. */
const WORDS = `
flicka flickan flickor flickorna flickans flickornas
skola skolan skolor skolorna skolans skolornas
förskola förskolan förskolor förskolorna förskolans
kvinna kvinnan kvinnor kvinnorna kvinnornas
insats insatsen insatser insatserna insatsens insatsernas
pojke pojken pojkar pojkarna pojkens pojkarnas
dag dagen dagar dagarna dagens
kommun kommunen kommuner kommunerna kommuns kommunens kommunernas
nämnd nämnden nämnder nämnderna nämndens nämndernas
enhet enheten enheter enheterna enhetens enheternas
verksamhet verksamheten verksamheter verksamheterna verksamhetens verksamheternas
kvalitet kvaliteten kvaliteter kvalitetens
aktivitet aktiviteten aktiviteter aktiviteterna
universitet universitetet universiteten universitetets
budget budgeten budgetar budgetens
våld våldet våldets våldens
mål målet målen målets målens
barn barnet barnen barnets barnens
hus huset husen husets
år året åren årets årens
krav kravet kraven
behov behovet behoven behovets behovens
beslut beslutet besluten beslutets
stöd stödet stöden stödets
råd rådet råden
samband sambandet sambanden
program programmet programmen programmets
rum rummet rummen
hem hemmet hemmen hemmets
medlem medlemmen medlemmar medlemmarna medlemmarnas
vän vännen vänner vännerna
äpple äpplet äpplen äpplena
område området områden områdena områdets områdenas
arbete arbetet arbeten arbetena arbetets
möte mötet möten mötena mötets
ärende ärendet ärenden ärendena ärendets
erbjudande erbjudandet erbjudanden erbjudandena
boende boendet boenden boendena boendets
lärare läraren lärarna lärarnas lärarens lärares
medarbetare medarbetaren medarbetarna medarbetarnas
ledare ledaren ledarna
studerande studeranden studerandena
händelse händelsen händelser händelserna händelsens
utbildning utbildningen utbildningar utbildningarna utbildningens
uppföljning uppföljningen uppföljningar uppföljningarna
ansökan ansökans
möjlighet möjligheten möjligheter möjligheterna
kompetens kompetensen kompetenser kompetensens
konsekvens konsekvensen konsekvenser konsekvenserna
plats platsen platser platserna
resurs resursen resurser resurserna
process processen processer processerna
resultat resultatet resultaten resultatets
klimat klimatet
nyckel nyckeln nycklar nycklarna
regel regeln regler reglerna reglernas
artikel artikeln artiklar artiklarna
medel medlet medlen medlens
exempel exemplet exemplen
kapitel kapitlet kapitlen
tecken tecknet tecknen
fönster fönstret fönstren
mönster mönstret mönstren
vinter vintern vintrar vintrarna
syster systern systrar systrarna
semester semestern semestrar
rektor rektorn rektorer rektorerna
dator datorn datorer datorerna
faktor faktorn faktorer faktorerna
gymnasium gymnasiet gymnasier gymnasierna gymnasiets
museum museet museer museerna
bibliotek biblioteket biblioteken bibliotekens
plan planen planer planerna planens
organ organet organen organets
person personen personer personerna personernas
station stationen stationer stationerna
väg vägen vägar vägarna
vägg väggen väggar väggarna
sjö sjön sjöar sjöarna
bro bron broar broarna
by byn byar byarna
vår våren vårar
vård vården vårdens
kund kunden kunder kunderna kundens
brukare brukaren brukarna brukarnas
bok boken böcker böckerna böckernas
hand handen händer händerna
stad staden städer städerna stadens städernas
land landet länder länderna
man mannen män männen
natt natten nätter nätterna
sommar sommaren somrar somrarna
nummer numret numren
öga ögat ögon ögonen
arbeta arbetar arbetade arbetat arbetas arbetades arbetats arbetande
utveckla utvecklar utvecklade utvecklat utvecklas utvecklad utvecklats
öka ökar ökade ökat ökas ökande
planera planerar planerade planerat planeras planerad planerats
samla samlar samlade samlat samlas
följa följer följde följt följs följd följande
köpa köper köpte köpt köps
läsa läser läste läst läses
höra hör hörde hört hörs
hjälpa hjälper hjälpte hjälpt hjälps
använda använder använde använt används använd
bygga bygger byggde byggt byggs byggd
ställa ställer ställde ställt ställs
leda leder ledde lett leds ledande
möta möter mötte mött möts
känna känner kände känt känns
sända sänder sände sänt
behöva behöver behövde behövt behövs
bo bor bodde bott
tro tror trodde trott
nå når nådde nått
erbjuda erbjuder erbjöd erbjudit erbjuds
skriva skriver skrev skrivit skrivs
uppstå uppstår uppstod uppstått
bli blir blev blivit
göra gör gjorde gjort görs
ta tar tog tagit tas
hålla håller höll hållit hålls
välja väljer valde valt väljs
sätta sätter satte satt
växa växer växte växt vuxit
viktig viktigt viktiga viktigare viktigast viktigaste
trygg tryggt trygga tryggare tryggast tryggaste
ny nytt nya nyare nyast nyaste
bred brett breda bredare bredast
glad glatt glada gladare
social socialt sociala
kommunal kommunalt kommunala
gemensam gemensamt gemensamma
hållbar hållbart hållbara hållbarare
svensk svenskt svenska
öppen öppet öppna öppnare
säker säkert säkra säkrare säkrast
enkel enkelt enkla enklare enklast
egen eget egna
vuxen vuxet vuxna
stor stort stora större störst största
liten litet lilla små mindre minst
god gott goda
hög högt höga högre högst
lång långt långa längre längst
ung ungt unga yngre yngst
gammal gammalt gamla äldre äldst
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

/** Words that a reader knows to be others. */
const APART = `
våren vård
vård vår
väg vägg
mål mal
plan planera
enhet enhetlig
hand handel
barn barr
kund kunna
lag lagning
skola skolning
tid tidig
stad städa
bok bokning
hem hemlig
`
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [string, string]);

describe('Swedish stems', () => {
  it.each(WORDS)('finds every form by every other: %s', (...forms) => {
    const missed = forms.flatMap((asked) =>
      forms.filter((form) => !stemsFor(asked).includes(stem(form))).map((form) => `${asked} → ${form} (${stem(form)})`),
    );
    expect(missed).toEqual([]);
  });

  it.each(APART)('keeps %s apart from %s', (asked, other) => {
    expect(stemsFor(asked)).not.toContain(stem(other));
  });

  it('asks for few stems', () => {
    const counts = WORDS.flat().map((word) => stemsFor(word).length);
    expect(Math.max(...counts)).toBeLessThan(50);
  });
});
