import { parseArgs } from 'node:util';
import { check as checkPlan } from '../check/check.ts';
import { good } from '../check/good.ts';
import { locate } from '../check/locate.ts';
import { swedishSpeller } from '../check/speller.ts';
import { readDocument } from '../documents/in/read/document.ts';
import { recognise } from '../documents/in/recognise/recognise.ts';
import type { SourceText } from '../documents/model/source.ts';
import { notOneFile, wrongCall } from './call.ts';
import type { Command } from './command.ts';
import { findingJson, findingsText } from './findings.ts';
import { readInput } from './input.ts';
import { sarif } from './sarif.ts';

export const check: Command = {
  summary: {
    sv: 'granskar en plan eller rapport som en noggrann kollega',
    en: 'checks a plan or a report as a careful colleague would',
  },
  help: {
    sv: `Användning: ledtrad check FIL [--json | --sarif]

Granskar en verksamhetsplan, tertialrapport eller verksamhetsberättelse (.docx, .pdf, .txt, .md): vad som är bra, vad som saknas, vad som säger emot sig
självt, vad som ligger kvar från förra året och vad som är svårt att följa. Fullmäktiges och nämndens texter granskas inte mot enheten.
Ingenting sparas och ingenting ändras. Håller filen flera planer granskas alla. FIL kan vara - för standard in.

  --json    skriver iakttagelserna som JSON, med plats, belägg och rättning där orden är givna
  --sarif   skriver dem som SARIF 2.1.0, som redigerare och kodvärdar visar vid raderna, med rättningar i textfiler

Exempel:
  ledtrad check plan.md
  ledtrad check plan.txt --json > iakttagelser.json

Slutkod: 0 inga fel, 1 något fel i planen eller filen gick inte att läsa, 2 fel i anropet. Troliga missar och det som är värt en titt ger 0.`,
    en: `Usage: ledtrad check FILE [--json | --sarif]

Checks a plan, a tertial report or an annual report (.docx, .pdf, .txt, .md): what is good, what is missing, what contradicts itself, what is left over
from last year and what is hard to follow. The council’s and the board’s texts are not checked against the unit. Nothing is kept and nothing
is changed. Where the file holds several plans, all are checked. FILE may be - for standard input.

  --json    writes the findings as JSON, with place, evidence and the fix where the words are given
  --sarif   writes them as SARIF 2.1.0, which editors and code hosts show beside the lines, with fixes for text files

Examples:
  ledtrad check plan.md
  ledtrad check plan.txt --json > findings.json

Exit code: 0 no errors, 1 an error in the plan or the file could not be read, 2 the call was wrong. Warnings and notices alone give 0.`,
  },
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, sarif: { type: 'boolean', default: false } },
    });
    const [path = ''] = positionals;
    const wrong = notOneFile(positionals) ?? (values.json && values.sarif ? BOTH : null);
    if (wrong) return wrongCall(check, terminal, wrong);
    const { name, bytes } = await readInput(path, terminal);
    const source = await readDocument(bytes, name);
    const means = { speller: await swedishSpeller() };
    const checked = recognise(source).documents.map((plan) => ({
      plan,
      findings: locate(checkPlan(plan, means), source.lines),
    }));
    if (values.sarif)
      terminal.out(`${JSON.stringify(sarif(checked, path, terminal.language, linesOf(source, bytes)))}\n`);
    else if (values.json) {
      const findings = checked.flatMap(({ plan, findings }, i) =>
        findings.map((finding) => findingJson(plan, finding, i)),
      );
      terminal.out(`${JSON.stringify({ findings })}\n`);
    } else {
      const texts = checked.map(({ plan, findings }) =>
        findingsText(plan, findings, good(plan, findings), terminal.language),
      );
      terminal.out(`${texts.join('\n\n\n')}\n`);
    }
    return checked.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
  },
};

const BOTH = { sv: 'Välj --json eller --sarif, inte båda.', en: 'Choose --json or --sarif, not both.' };

/** The lines of a text file, verbatim; empty if reading has changed a character, or produced the lines. */
function linesOf({ format, lines }: SourceText, bytes: Uint8Array): Map<number, string> {
  const text = new TextDecoder().decode(bytes);
  const asItStands = (format === 'txt' || format === 'md') && text === text.normalize('NFC');
  return new Map(asItStands ? lines.map(({ number, raw }) => [number, raw]) : []);
}
