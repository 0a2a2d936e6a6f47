// Opaque ids that are unique over all types: base64url of `Type:uuid`.

export const nodeTypes = [
  'Account',
  'Analysis',
  'AnalysisSample',
  'Comment',
  'DataSet',
  'Extraction',
  'Finding',
  'Invitation',
  'Member',
  'Network',
  'Sample',
  'Study',
  'Workspace',
] as const;

export type NodeType = (typeof nodeTypes)[number];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** globalId('Sample', '0190…') is "U2FtcGxlOjAxOTA…". */
export function globalId(type: NodeType, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

/** Type and uuid of a global id; null for anything that globalId never made. */
export function parseGlobalId(text: string): { type: NodeType; id: string } | null {
  const [name, id, ...rest] = Buffer.from(text, 'base64url').toString('utf8').split(':');
  const type = nodeTypes.find((known) => known === name);
  if (!type || !uuid.test(id) || rest.length > 0 || globalId(type, id) !== text) return null;
  return { type, id };
}
