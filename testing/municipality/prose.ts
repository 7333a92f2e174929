import type { Chance } from './random.ts';

// Words of an invented municipality, put together into sentences that read like a unit's plan.
const WHO = [
  'Arbetslaget',
  'Gruppledaren',
  'Enhetschefen',
  'Samordnaren',
  'Personalen på kvällstid',
  'Två medarbetare',
  'Handledaren',
  'Varje kontaktperson',
  'Planeringsgruppen',
  'Den som har jour',
];
const DOES = [
  'går igenom',
  'följer upp',
  'prövar',
  'dokumenterar',
  'planerar om',
  'samlar in synpunkter på',
  'utvecklar',
  'jämför',
  'berättar för kollegorna om',
  'tar ansvar för',
];
const WHAT = [
  'rutinen för nya ärenden',
  'veckans schema',
  'samtalen med familjerna',
  'lokalernas tillgänglighet',
  'introduktionen av vikarier',
  'arbetet mot våld i nära relationer',
  'deltagarnas egna mål',
  'utflykterna i närområdet',
  'kontakten med skolan',
  'måltiderna och maten',
  'enhetens digitala stöd',
  'läsningen och språket',
];
const WHEN = [
  'varje måndag',
  'en gång i månaden',
  'vid varje arbetsplatsträff',
  'före sommaren',
  'två gånger per termin',
  'i samband med tertialrapporterna',
  'när behovet ändras',
  'tillsammans med granngruppen',
];
const WHY = [
  'så att ingen behöver vänta i onödan',
  'för att fler ska känna sig trygga',
  'eftersom behoven har ökat',
  'så att arbetet blir jämnare fördelat',
  'för att resultatet ska hålla över tid',
  'med stöd av det som framkom i fjol',
];

const sentence = ({ pick, number }: Chance): string =>
  number(0, 2) === 0
    ? `${pick(WHO)} ${pick(DOES)} ${pick(WHAT)} ${pick(WHEN)}.`
    : `${pick(WHO)} ${pick(DOES)} ${pick(WHAT)} ${pick(WHEN)}, ${pick(WHY)}.`;

export const paragraph = (by: Chance): string => Array.from({ length: by.number(2, 5) }, () => sentence(by)).join(' ');

export const paragraphs = (by: Chance, least: number, most: number): string =>
  Array.from({ length: by.number(least, most) }, () => paragraph(by)).join('\n\n');

const RESULTS = [
  (n: number) => `Minst ${n} procent av deltagarna är nöjda med bemötandet`,
  (n: number) => `Väntetiden är högst ${Math.ceil(n / 6)} dagar`,
  (n: number) => `Fler än ${n} personer har deltagit i den öppna verksamheten`,
  (n: number) => `Sjukfrånvaron är lägre än ${Math.ceil(n / 10)} procent`,
  () => 'Alla vet vem de ska vända sig till',
  () => 'Barn och vuxna berättar att de har varit med och bestämt',
  () => 'Rutinen är känd av alla i arbetsgruppen',
];
export const result = ({ pick, number }: Chance): string => `${pick(RESULTS)(number(55, 95))}.`;

const GOAL_WHO = ['Barn', 'Unga', 'Äldre', 'Familjer', 'Deltagare', 'Besökare', 'Medarbetare', 'Närstående', 'Elever'];
const GOAL_HAS = [
  'får stöd i rätt tid',
  'är med och bestämmer',
  'känner sig trygga',
  'vet vad som händer härnäst',
  'möter personal som de känner',
  'får hjälp nära hemmet',
  'läser och lär mer',
  'har en meningsfull vardag',
];
export const goalTitle = ({ pick, number }: Chance): string =>
  `${pick(GOAL_WHO)} ${pick(GOAL_HAS)}${number(0, 3) === 0 ? ' även på kvällar och helger' : ''}`;

const ACTIVITIES = ['Pröva', 'Utveckla', 'Utbilda alla i', 'Kartlägga', 'Starta', 'Revidera', 'Utvärdera'];
export const activityTitle = ({ pick, number }: Chance): string =>
  `${pick(ACTIVITIES)} ${pick(WHAT)}, omgång ${number(1, 9)}`;
