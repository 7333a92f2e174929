import { type Logo, logoSize } from '../look.ts';
import type { Media } from './package.ts';
import { escaped } from './xml.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** English Metric Units per millimetre. */
const EMU = 36_000;

/** A logotype's pictures as parts of the file; none without a PNG, which every program shows. */
export function mediaOf(logo: Logo | null): Media[] {
  if (!logo?.png) return [];
  return [
    { id: 'logoPng', extension: 'png', content: Buffer.from(logo.png, 'base64') },
    ...(logo.svg ? [{ id: 'logoSvg', extension: 'svg' as const, content: Buffer.from(logo.svg) }] : []),
  ];
}

/** A logotype in running text, with its text alternative. Programs without SVG support show the PNG. */
export function picture(logo: Logo): string {
  const { width, height } = logoSize(logo);
  const [cx, cy] = [Math.round(width * EMU), Math.round(height * EMU)];
  const about = `id="1" name="Logotyp" descr="${escaped(logo.alt)}"`;
  const svg = logo.svg
    ? '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="logoSvg"/></a:ext></a:extLst>'
    : '';
  const blip = `<a:blip r:embed="logoPng">${svg}</a:blip>`;
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`;
  const pic = `<pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr ${about}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>${shape}</pic:pic>`;
  return `<w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${about}/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture">${pic}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
