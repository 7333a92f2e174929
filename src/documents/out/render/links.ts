/** Whether an address may be followed from a document; others stay as text. */
export const isSafeLink = (link: string | undefined): link is string =>
  link !== undefined && /^(https?:\/\/|mailto:)/i.test(link);
