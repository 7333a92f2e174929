import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Problem } from '../../../kernel/problem.ts';
import type { DocumentTree } from '../../model/tree.ts';
import { withSteadyLevels } from './levels.ts';
import { LOOK, type Look } from './look.ts';
import { pdfData } from './pdf-data.ts';
import { TEMPLATE } from './pdf-template.ts';

/**
 * Writes a document as a tagged PDF, conforming to the standard for accessible ones (PDF/UA-1). If the document itself
 * prevents conformance, as a character that no font has does, it is tagged all the same, without the claim. The same
 * document gives the same bytes. Fails with `document-too-long`.
 */
export function renderPdf(tree: DocumentTree, look: Look = LOOK): Uint8Array {
  const document = JSON.stringify(pdfData(withSteadyLevels(tree), look));
  if (document.length > MAX_SIGNS) throw tooLong();
  const typst = compiler();
  const call = { mainFileContent: TEMPLATE, inputs: { document } };
  try {
    return typst.pdf(call, { pdfStandard: 'ua-1' });
  } catch {
    return typst.pdf(call);
  } finally {
    typst.evictCache(CACHED);
  }
}

/** For a document as data: about fifteen hundred pages of a plan. Typesetting takes a hundred times that in memory. */
const MAX_SIGNS = 10_000_000;

const tooLong = () =>
  new Problem('document-too-long', {
    sv: 'Dokumentet är för långt för PDF, över tusen sidor. Hämta det som Word, HTML eller Markdown.',
    en: 'The document is too long for PDF, more than a thousand pages. Download it as Word, HTML or Markdown.',
  });

/** For how many documents the compiler keeps its cached results. */
const CACHED = 4;

let started: NodeCompiler | undefined;

/**
 * One compiler for the process: starting it reads the fonts, ours and the computer's own. A document can read no folder
 * but ours.
 */
function compiler(): NodeCompiler {
  started ??= NodeCompiler.create({ workspace: fonts(), fontArgs: [{ fontPaths: [fonts()] }] });
  return started;
}

/** The fonts of the package, whether it runs from its source or built. */
function fonts(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return join(folder, 'assets/fonts');
}
