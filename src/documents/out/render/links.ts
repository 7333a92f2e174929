/** Whether an address may be a link in a document; others are printed as text. */
export const isSafeLink = (link: string | undefined): link is string =>
  link !== undefined && /^(https?:\/\/|mailto:)/i.test(link);
