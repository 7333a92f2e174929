/** What can be read, by the end of its name. */
export const READABLE = ['.pdf', '.docx', '.txt', '.md', '.markdown'];

/** Enough for every unit of a large city, and an end to a folder that was dropped by mistake. */
const MOST = 500;

/** The files that were dropped, and of a dropped folder those that can be read, in the order of their names. */
export async function filesOf({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...files];
  const found: File[] = [];
  // What the computer does not hand out is left out; the rest is read.
  for (const entry of entries) await gather(entry, found, true).catch(() => undefined);
  return found;
}

async function gather(entry: FileSystemEntry, found: File[], named: boolean): Promise<void> {
  if (found.length >= MOST) return;
  if (entry.isFile) {
    if (!named && !READABLE.some((end) => entry.name.toLowerCase().endsWith(end))) return;
    found.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const within: FileSystemEntry[] = [];
  // A folder lists its entries about a hundred at a time, until there are no more.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    within.push(...some);
  }
  within.sort((a, b) => a.name.localeCompare(b.name, 'sv', { numeric: true }));
  for (const one of within) await gather(one, found, false);
}
