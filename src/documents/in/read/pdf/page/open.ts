import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
// pdf.js takes its worker from here when it runs in its own thread; this build takes half as long to compile.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import { encrypted } from '../../problems.ts';
import { refuseBombs } from '../file/bombs.ts';
import { structureOf } from '../file/structure.ts';
import { damaged, tooManyPages } from '../problems.ts';
import type { PageParts } from '../run.ts';
import { readPage } from './page.ts';

/** Fifty times the longest plan there is. */
const MAX_PAGES = 5000;
/** Larger pictures are left out, in pixels: what they show is never read. */
const MAX_PICTURE = 1;

/** The content of each page of a PDF. Nothing in it is run and nothing outside it is fetched. */
export async function openPdf(bytes: Uint8Array, name: string): Promise<PageParts[]> {
  refuseBombs(bytes, name);
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    maxImageSize: MAX_PICTURE,
    cMapUrl: join(folder, 'cmaps/'),
    standardFontDataUrl: join(folder, 'standard_fonts/'),
  });
  try {
    const document = await task.promise.catch((error: Error) => {
      throw error.name === 'PasswordException' ? encrypted(name) : damaged(name);
    });
    if (document.numPages > MAX_PAGES) throw tooManyPages(name, document.numPages, MAX_PAGES);
    return await pagesOf(document, bytes, name);
  } finally {
    await task.destroy();
  }
}

async function pagesOf(document: PDFDocumentProxy, bytes: Uint8Array, name: string): Promise<PageParts[]> {
  try {
    const structure = structureOf(bytes);
    const pages: PageParts[] = [];
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await readPage(await document.getPage(number), structure));
    return pages;
  } catch {
    throw damaged(name);
  }
}
