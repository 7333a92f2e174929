const VALUE = String.raw`\$\d+(?:::\w+)?`;
const ROW = String.raw`\(${VALUE}(?:, ${VALUE})*\)`;
const ROWS = new RegExp(`(${ROW})(?:, ${ROW})+`, 'g');
const LIST = new RegExp(String.raw`\bin \((${VALUE})(?:, ${VALUE})*\)`, 'gi');

/**
 * A statement as a reader wants it: rows of values and lists of parameters appear once, however many came, and parameters are numbered from one.
 * Two runs of the same code give the same text.
 */
export function statementOf(sql: string): string {
  const once = sql.replace(/\s+/g, ' ').trim().replace(ROWS, '$1, …').replace(LIST, 'in ($1, …)');
  const numbers = new Map<string, number>();
  return once.replace(/\$\d+/g, (name) => {
    if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
    return `$${numbers.get(name)}`;
  });
}
