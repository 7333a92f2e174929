// The arrows of ARCHITECTURE.md, held in CI. Each rule's comment is the reason, printed when it is broken.
// Every area, each after those it builds on. A new area is one word here.
const ORDER = ['search', 'organisation', 'plan', 'check', 'documents', 'intake'];
const AREAS = ORDER.join('|');
// Tests and what they share may reach across rooms: they hold real parts together.
const TESTS = '\\.test\\.tsx?$|^testing/';

/** No area knows one that comes after it, in any room: that is how a circle of areas begins. */
const downward = ORDER.slice(0, -1).map((area, index) => ({
  name: `${area}-knows-no-later-area`,
  comment: `The areas stand in one order (${ORDER.join(' < ')}); what two share belongs to the earlier one.`,
  severity: 'error',
  from: { path: `^src/${area}/`, pathNot: TESTS },
  to: { path: `^src/(${ORDER.slice(index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...downward,
    {
      name: 'kernel-knows-nobody',
      comment: 'The kernel is what everyone may use; the moment it knows an area, every area knows that area.',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: TESTS },
      to: { path: '^(src/(?!kernel/)|demo/)' },
    },
    {
      name: 'model-knows-only-kernel-and-models',
      comment: 'A model is the trade’s own rules, pure and without I/O, so that it can be read and tested alone.',
      severity: 'error',
      from: { path: `^src/(${AREAS})/model/`, pathNot: TESTS },
      to: { path: '^src/', pathNot: `^src/(kernel|(${AREAS})/model)/` },
    },
    {
      name: 'store-stays-in-its-area',
      comment:
        'Another area’s tables are its own business: ask its operations, so that a table can change in one place.',
      severity: 'error',
      from: { path: `^src/(${AREAS})/`, pathNot: TESTS },
      to: { path: `^src/(${AREAS})/store`, pathNot: '^src/$1/store' },
    },
    {
      name: 'nobody-outside-an-area-uses-its-store',
      comment: 'Only an area’s own operations speak to its tables.',
      severity: 'error',
      from: { path: `^src/(?!(${AREAS})/)|^(demo|bench|scripts)/`, pathNot: TESTS },
      to: { path: `^src/(${AREAS})/store` },
    },
    {
      name: 'web-knows-no-store-and-no-platform',
      comment: 'The browser gets what the API answers; SQL, server and file reading must not slip into its bundle.',
      severity: 'error',
      from: { path: `^src/(ui/|web/|(${AREAS})/web/)` },
      to: { path: `^src/(platform/|cli/|(${AREAS})/(store|operations/)|documents/(in|out)/)` },
    },
    {
      name: 'ui-is-below-every-page',
      comment: 'Shared parts know no page: what brings several areas together on one page is in `src/web`.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: `^src/(web/|(${AREAS})/web/)` },
    },
    {
      name: 'pages-know-no-frame',
      comment: 'The frame gathers the areas’ pages; a page that knows the frame could not be shown in another.',
      severity: 'error',
      from: { path: `^src/(${AREAS})/web/` },
      to: { path: '^src/web/' },
    },
    {
      name: 'pages-stay-out-of-the-server',
      comment: 'Nothing but the web application draws pages.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(ui/|web/|(${AREAS})/web/)` },
      to: { path: `^src/(ui/|web/|(${AREAS})/web/)` },
    },
    {
      name: 'only-platform-knows-the-server',
      comment: 'An area that knows HTTP or a database driver cannot run as a command, in a test, or on another server.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/platform/` },
      to: { path: 'node_modules/(hono|@hono|pg|@electric-sql)/' },
    },
    {
      name: 'areas-do-not-know-the-platform',
      comment: 'Arrows point inwards: the platform gathers the areas’ operations, no area asks the platform.',
      severity: 'error',
      from: { path: `^src/(kernel|${AREAS})/`, pathNot: TESTS },
      to: { path: '^src/(platform|cli)/' },
    },
    {
      name: 'readers-and-writers-apart',
      comment:
        'Reading and recognising know nothing of composing and rendering, nor the other way about: each can be replaced alone.',
      severity: 'error',
      from: { path: '^src/documents/in/', pathNot: TESTS },
      to: { path: '^src/documents/out/' },
    },
    {
      name: 'renderers-know-only-the-tree',
      comment: 'One composer per kind of document, one renderer per format, and neither knows the other.',
      severity: 'error',
      from: { path: '^src/documents/out/render/', pathNot: TESTS },
      to: { path: '^src/', pathNot: '^src/(kernel/|documents/(out/render|model)/)' },
    },
    {
      name: 'recogniser-knows-no-format',
      comment: 'What is special to Markdown or PDF stays in `read`; the recogniser sees lines and cells.',
      severity: 'error',
      from: { path: '^src/documents/in/recognise/', pathNot: TESTS },
      to: { path: '^src/documents/in/read/' },
    },
    {
      name: 'reading-starts-fast',
      comment: '`ledtrad read` is a whole process each time: libraries that cost start-up stay out of its path.',
      severity: 'error',
      from: { path: '^src/(documents/in/|cli/read)', pathNot: TESTS },
      to: { path: 'node_modules/(zod|kysely|pino|i18next|hunspell-wasm|dictionary-sv)/' },
    },
    {
      name: 'formats-are-loaded-when-met',
      comment: 'What opens Word files costs more to load than a text does to read: it comes with the first such file.',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: '^src/documents/in/read/docx\\.ts$', dynamic: false },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or a third is missing.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    parser: 'tsc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
};
