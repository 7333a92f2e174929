// Which Node Ledtråd runs on. What stands here and in the files beside must load on Node 20.

/** The oldest that Ledtråd runs on: the same as `engines` in package.json. */
export const OLDEST = '22.13.0';

/** Whether one version of Node, as `process.versions.node` gives it, is another or newer. */
export function isAtLeast(version, oldest) {
  const [a, b] = [version, oldest].map((each) => each.split('.').map(Number.parseFloat));
  const differing = a.findIndex((number, i) => number !== b[i]);
  return differing === -1 || a[differing] > b[differing];
}

/**
 * Returns at once on a Node that Ledtråd runs on. On an older one the process goes on in a Node fetched from npm and ends as that one does:
 * the call then never returns.
 */
export async function onSupportedNode() {
  const own = process.versions.node;
  if (isAtLeast(own, OLDEST)) return;
  const { fetchNode, NodeProblem } = await import('./fetch.mjs');
  const { continueOn } = await import('./continue.mjs');
  try {
    await continueOn(fetchNode(24, `Ledtråd behöver Node 22.13 eller senare och här körs ${own}`));
  } catch (error) {
    if (!(error instanceof NodeProblem)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
