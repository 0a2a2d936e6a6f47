import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types whose parent on the server is a row of its own; every other one is returned as the schema says. */
const rowTypes = [
  'Account',
  'Analysis',
  'AnalysisLayer',
  'AnalysisSample',
  'CatalogueNetwork',
  'Comment',
  'DataSet',
  'DiscussionChange',
  'DynamicsResult',
  'Extraction',
  'Finding',
  'GeneralisationResult',
  'Interaction',
  'InteractionConnection',
  'Invitation',
  'Member',
  'Network',
  'Sample',
  'StabilityResult',
  'Study',
  'StudyNetwork',
  'Workspace',
];

/** `npm run generate` writes, and nobody commits, what both sides may rely on. */
export default {
  schema: 'schema/*.graphql',
  documents: 'operations/**/*.graphql',
  ignoreNoDocuments: true,
  importExtension: '.ts',
  generates: {
    'src/generated/resolvers.ts': {
      plugins: [
        { add: { content: "import type { Context, Parent } from '../server.ts';" } },
        'typescript',
        'typescript-resolvers',
      ],
      config: {
        // a default in the schema means the server always finds a value
        avoidOptionals: { defaultValue: true, field: false, inputValue: false, object: false },
        contextType: 'Context',
        enumsAsTypes: true,
        mappers: Object.fromEntries(rowTypes.map((type) => [type, `Parent<'${type}'>`])),
        scalars: {
          ID: 'string',
          DateTime: { input: 'Date', output: 'Date' },
          Bytes: { input: 'never', output: 'Uint8Array' },
        },
        strictScalars: true,
        useTypeImports: true,
      },
    },
    'src/generated/operations/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumType: 'string-literal',
        scalars: { ID: 'string', DateTime: 'string', Bytes: 'string' },
        strictScalars: true,
        useTypeImports: true,
      },
    },
  },
} satisfies CodegenConfig;
