// Nothing in a plan says which direction of an indicator is better, so it is known by its name or not at all.
const LOWER =
  /sjukfrånvaro|skolfrånvaro|klimatpåverkan|utsläpp|åter blir (?:föremål|aktuell)|återaktualis|återfall|svinn|väntetid|handläggningstid|personalomsättning|energi(?:förbrukning|användning)|sammanbrott|avhysning|vräkning|fallolyck|fallskad|trycksår|tvångsåtgärd/iu;
const HIGHER =
  /index\b|nöjd|betyg|(?:når|klarar) målen|delaktig|ekologisk|upplever|trygghet|rekommendera|känner till|vet (?:var|vart|vem|vilka|hur)|väl bemött|bemötande|frisknärvaro|återkoppling|kan påverka|vidtalas|kallats|behörig|legitimerad|godkän[nt]|egen försörjning|självförsörj/iu;
// What nobody wants: "upplever" is better when lower, "inte upplever" when higher.
const BAD = /diskriminering|otrygg|stress|ensamhet|kränkning|våld|besvär|ohälsa|oro\b|hot\b/iu;
const NOT = /(?:^|\s)(?:inte|ej)(?:\s|$)/iu;
const NOT_WAITED = /inte (?:fått|behövt|har fått) vänta/iu;

/** Which direction of an indicator is better, by its name; `null` if the name does not make it certain. */
export function betterWhen(name: string): 'higher' | 'lower' | null {
  if (NOT_WAITED.test(name) || (/(?:^|\s)utan\s/iu.test(name) && LOWER.test(name))) return 'higher';
  if (NOT.test(name)) return /upplever|utsatt/iu.test(name) && BAD.test(name) ? 'higher' : null;
  // "vet var de ska vända sig vid kränkningar" is about knowing, "upplever stress" about the stress.
  if (/upplever/iu.test(name) && BAD.test(name) && !/känner till|vet (?:var|vart|vem)|vända sig/iu.test(name))
    return 'lower';
  const [lower, higher] = [LOWER.test(name), HIGHER.test(name)];
  return lower === higher ? null : lower ? 'lower' : 'higher';
}
