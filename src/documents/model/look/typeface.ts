/** A typeface name that is valid in a style sheet, a Word file and a PDF. */
export const TYPEFACE_NAME = /^[\p{L}\p{N}][\p{L}\p{N} .-]{0,59}$/u;
