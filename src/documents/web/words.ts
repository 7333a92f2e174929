import type { InBoth, WordsOf } from '../../ui/wordTree.ts';

export const words = {
  source: {
    lead: {
      sv: '{{name}}, som filen lästes in. Välj en rad för att gå till texten.',
      en: '{{name}}, as the file was read. Choose a line to go to its text.',
    },
    none: { sv: 'Raden hör till sidan och inte till texten.', en: 'The line belongs to the page and not to the text.' },
  },
  picture: {
    label: { sv: 'Sidan {{page}} av {{name}}', en: 'Page {{page}} of {{name}}' },
    of: { sv: 'Sidan {{page}} av {{count}}', en: 'Page {{page}} of {{count}}' },
    previous: { sv: 'Förra sidan', en: 'Previous page' },
    next: { sv: 'Nästa sida', en: 'Next page' },
    larger: { sv: 'Större', en: 'Larger' },
    smaller: { sv: 'Mindre', en: 'Smaller' },
    failed: {
      sv: 'Sidan går inte att visa som bild. Raderna finns som text.',
      en: 'The page cannot be shown as a picture. Its lines are there as text.',
    },
    show: { sv: 'Sidans bild', en: 'Picture of the page' },
    lines: { sv: 'Rader', en: 'Lines' },
    view: { sv: 'Visa källan som', en: 'Show the source as' },
    read: { sv: 'Läst på sidan {{page}}', en: 'Read on page {{page}}' },
    nothing: {
      sv: 'Inget mål och ingen text lästes på den här sidan.',
      en: 'No goal and no text was read on this page.',
    },
    what: {
      goal: { sv: 'Mål', en: 'Goal' },
      section: { sv: 'Text', en: 'Text' },
      indicator: { sv: 'Indikator', en: 'Indicator' },
      activity: { sv: 'Aktivitet', en: 'Activity' },
      outside: { sv: 'Utanför målen', en: 'Outside the goals' },
    },
  },
  look: {
    title: { sv: 'Dokumentens utseende', en: 'The look of documents' },
    lead: {
      sv: 'Kommunens logotyp, namn, färg och typsnitt i det som hämtas som Word, PDF och HTML. Det du lämnar tomt blir som i Ledtråds eget utseende. Filer som redan är hämtade ändras inte.',
      en: 'The municipality’s logo, name, colour and typefaces in what is downloaded as Word, PDF and HTML. What you leave empty is as in Ledtråd’s own look. Files that are downloaded already do not change.',
    },
    logo: {
      title: { sv: 'Logotyp', en: 'Logo' },
      lead: {
        sv: 'Visas överst på framsidan. Välj helst SVG, som är skarp i alla storlekar; den PNG som Word behöver ritas av den. Har du en egen PNG kan du välja den också. En fil får vara högst {{size}} kB.',
        en: 'Shown at the top of the front page. SVG is best, sharp at every size; the PNG that Word needs is drawn from it. If you have a PNG of your own, you can choose that too. A file may be at most {{size}} kB.',
      },
      choose: { sv: 'Välj logotyp', en: 'Choose a logo' },
      chooseOther: { sv: 'Byt eller lägg till fil', en: 'Replace or add a file' },
      drop: { sv: 'eller släpp filer var som helst på sidan', en: 'or drop files anywhere on the page' },
      picture: { sv: 'Logotypen som {{format}}', en: 'The logo as {{format}}' },
      svg: { sv: 'i PDF, HTML och nyare versioner av Word', en: 'in PDF, HTML and newer versions of Word' },
      png: { sv: 'i äldre versioner av Word', en: 'in older versions of Word' },
      pngAlone: { sv: 'i PDF, HTML och Word', en: 'in PDF, HTML and Word' },
      wantsPng: {
        sv: 'I Word syns ingen logotyp förrän du väljer den som PNG också.',
        en: 'Word shows no logo until you choose it as PNG too.',
      },
      remove: { sv: 'Ta bort {{format}}', en: 'Remove {{format}}' },
    },
    alt: {
      label: { sv: 'Vad logotypen visar', en: 'What the logo shows' },
      hint: {
        sv: 'Läses upp för den som inte ser bilden. Oftast räcker det med kommunens namn, som ”Strandby kommuns vapen”.',
        en: 'Read aloud to those who cannot see the picture. The name of the municipality is mostly enough, as “The arms of Strandby”.',
      },
    },
    name: {
      title: { sv: 'Namn', en: 'Name' },
      label: { sv: 'Namn bredvid logotypen', en: 'Name beside the logo' },
      hint: { sv: 'Lämna tomt om namnet redan står i logotypen.', en: 'Leave it empty if the logo says the name.' },
    },
    accent: {
      title: { sv: 'Färg', en: 'Colour' },
      lead: {
        sv: 'Färgen på linjen under titeln och vid de största rubrikerna. Den behöver synas mot vitt papper.',
        en: 'The colour of the line below the title and at the largest headings. It must be seen against white paper.',
      },
      label: { sv: 'Linjernas färg', en: 'The colour of lines' },
      hint: {
        sv: 'Välj i paletten eller skriv färgens kod, som #1b5e6b. Lämna tomt för Ledtråds röda.',
        en: 'Choose in the palette or write the colour’s code, as #1b5e6b. Leave it empty for Ledtråd’s red.',
      },
      palette: { sv: 'Palett', en: 'Palette' },
      seen: { sv: 'Kontrast mot vitt: {{contrast}}, syns bra', en: 'Contrast to white: {{contrast}}, easy to see' },
      tooLight: { sv: 'Kontrast mot vitt: {{contrast}}, för ljus', en: 'Contrast to white: {{contrast}}, too light' },
    },
    typeface: {
      title: { sv: 'Typsnitt', en: 'Typefaces' },
      lead: {
        sv: 'Word och HTML visar typsnittet på datorer som har det, och annars ett annat. Välj därför ett som kommunens datorer har.',
        en: 'Word and HTML show the typeface on computers that have it, and else another. So choose one that the municipality’s computers have.',
      },
      pdf: {
        sv: 'PDF-filer har typsnittet med sig om datorn som kör Ledtråd har det, och annars Ledtråds eget. Det du ser i förhandsvisningen kommer med.',
        en: 'PDF files carry the typeface with them if the computer that runs Ledtråd has it, and else Ledtråd’s own. What you see in the preview is what comes along.',
      },
      heading: { sv: 'Rubriker och tabeller', en: 'Headings and tables' },
      body: { sv: 'Löpande text', en: 'Running text' },
      hint: {
        sv: 'Lämna tomt för {{word}} i Word och {{pdf}} i PDF.',
        en: 'Leave it empty for {{word}} in Word and {{pdf}} in PDF.',
      },
    },
    fault: {
      alt: {
        sv: 'Skriv vad logotypen visar, så att det kan läsas upp.',
        en: 'Write what the logo shows, so that it can be read aloud.',
      },
      accent: {
        sv: 'Skriv färgens kod som # och sex tecken, 0–9 och a–f, till exempel #1b5e6b.',
        en: 'Write the colour’s code as # and six signs, 0–9 and a–f, for example #1b5e6b.',
      },
      typeface: {
        sv: 'Skriv namnet på ett enda typsnitt, till exempel Open Sans. Bara bokstäver, siffror, mellanslag, punkt och bindestreck.',
        en: 'Write the name of a single typeface, for example Open Sans. Only letters, digits, spaces, full stops and hyphens.',
      },
    },
    preview: {
      title: { sv: 'Förhandsvisning', en: 'Preview' },
      lead: {
        sv: 'Ett exempel som PDF, så som det blir om du sparar. Bläddra för att se rubriker och tabeller.',
        en: 'An example as PDF, as it will be if you save. Turn the pages to see headings and tables.',
      },
      waits: {
        sv: 'Visar utseendet som det var innan det blev fel. När felet är rättat visas det nya.',
        en: 'Shows the look as it was before something was wrong. The new one is shown when that is fixed.',
      },
      name: { sv: 'exemplet', en: 'the example' },
    },
    save: { sv: 'Spara', en: 'Save' },
    discard: { sv: 'Ta tillbaka ändringarna', en: 'Take back the changes' },
    remove: { sv: 'Ta bort utseendet', en: 'Remove the look' },
    unsaved: { sv: 'Ändringarna är inte sparade.', en: 'The changes are not saved.' },
    done: {
      saved: {
        sv: 'Sparat. Det som hämtas från och med nu får det här utseendet.',
        en: 'Saved. What is downloaded from now on has this look.',
      },
      removed: {
        sv: 'Utseendet är borttaget. Det som hämtas från och med nu får Ledtråds eget.',
        en: 'The look is removed. What is downloaded from now on has Ledtråd’s own.',
      },
    },
    leavePage: {
      sv: 'Du har ändringar som inte är sparade. Lämna sidan ändå?',
      en: 'You have changes that are not saved. Leave the page anyway?',
    },
  },
} as const satisfies InBoth;

declare module '../../ui/wordTree.ts' {
  interface AllWords extends WordsOf<typeof words> {}
}
