import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';

/** More than any page of a plan; a picture that claims to be larger is left out. */
const MAX_IMAGE_PIXELS = 40_000_000;

/** A page may claim any shape; a drawing larger than this, in pixels, would take the memory of the browser. */
const MAX_DRAWN_PIXELS = 24_000_000;

/**
 * A file as a PDF that can be drawn: `null` while the first is opened. Another file takes its place when it is open in its turn, so that nothing
 * blinks. What is no longer shown is let go of.
 */
export function usePdf(file: Blob): PDFDocumentProxy | 'failed' | null {
  const [pdf, setPdf] = useState<PDFDocumentProxy | 'failed' | null>(null);
  useEffect(() => {
    let opening: PDFDocumentLoadingTask | undefined;
    let isGone = false;
    const open = async () => {
      // Half a megabyte that only those who look at a PDF need.
      const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
      GlobalWorkerOptions.workerSrc = workerUrl;
      const data = await file.arrayBuffer();
      if (isGone) return;
      opening = getDocument({ data, isEvalSupported: false, useWasm: false, maxImageSize: MAX_IMAGE_PIXELS });
      const opened = await opening.promise;
      if (isGone) return;
      opening = undefined;
      setPdf(opened);
    };
    open().catch(() => isGone || setPdf('failed'));
    return () => {
      isGone = true;
      void opening?.destroy();
    };
  }, [file]);
  useEffect(
    () => () => {
      if (pdf !== null && pdf !== 'failed') void pdf.loadingTask.destroy();
    },
    [pdf],
  );
  return pdf;
}

/** Draws a page so wide, in the canvas's own pixels. `done` fails where it cannot be drawn; a drawing that is stopped has not failed. */
export function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
): { done: Promise<void>; stop: () => void } {
  let isStopped = false;
  let cancel: (() => void) | undefined;
  const draw = async () => {
    const page = await pdf.getPage(number);
    if (isStopped) return;
    const whole = page.getViewport({ scale: 1 });
    const most = Math.sqrt(MAX_DRAWN_PIXELS / (whole.width * whole.height));
    const viewport = page.getViewport({ scale: Math.min(width / whole.width, most) });
    // Drawn aside and then put in place, so that nothing flickers and two pages never share a canvas.
    const aside = document.createElement('canvas');
    aside.width = Math.round(viewport.width);
    aside.height = Math.round(viewport.height);
    const task = page.render({ canvas: aside, viewport });
    cancel = () => task.cancel();
    await task.promise;
    page.cleanup();
    if (isStopped) return;
    canvas.width = aside.width;
    canvas.height = aside.height;
    canvas.getContext('2d')?.drawImage(aside, 0, 0);
  };
  return {
    done: draw().catch((error) => {
      if (!isStopped) throw error;
    }),
    stop: () => {
      isStopped = true;
      cancel?.();
    },
  };
}
