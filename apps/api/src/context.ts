import type {
  AccountRow,
  AnalysisRow,
  AnalysisSampleRow,
  CatalogueRow,
  CommentRow,
  DataSetRow,
  ExtractionRow,
  FindingRow,
  InteractionRow,
  InvitationRow,
  LayerRow,
  MemberRow,
  NetworkRow,
  SampleRow,
  StudyNetworkRow,
  StudyRow,
  WorkspaceRow,
} from '@strata/database';
import type { Context } from '@strata/graphql/server';
import type { Authentication, Viewer } from './account/authentication.ts';
import type { InteractionList } from './interaction/list-interactions.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** The finding as it stands when somebody looks, or only its id where it is gone. */
export interface DiscussionChangeRow {
  findingId: string;
  analysisId: string;
}

declare module '@strata/graphql/server' {
  interface Context {
    viewer: Viewer | null;
    /** Replaced after a mutation and at every event of a subscription. */
    loaders: Loaders;
    authentication: Authentication;
    requestHeaders: Headers;
    /** Where the request comes from. */
    address: string;
    setCookies(cookies: readonly string[]): void;
  }

  interface Parents {
    Account: AccountRow;
    Analysis: AnalysisRow;
    AnalysisLayer: LayerRow;
    AnalysisSample: AnalysisSampleRow;
    CatalogueNetwork: CatalogueRow;
    Comment: CommentRow;
    DataSet: DataSetRow;
    DiscussionChange: DiscussionChangeRow;
    Extraction: ExtractionRow;
    Finding: FindingRow;
    Interaction: InteractionRow;
    InteractionConnection: InteractionList;
    Invitation: InvitationRow;
    Member: MemberRow;
    Network: NetworkRow;
    Sample: SampleRow;
    Study: StudyRow;
    GeneralisationResult: StudyRow;
    StabilityResult: StudyRow;
    DynamicsResult: StudyRow;
    StudyNetwork: StudyNetworkRow;
    Workspace: WorkspaceRow;
  }
}

/** The context of one request or one WebSocket operation. */
export async function createContext(
  authentication: Authentication,
  requestHeaders: Headers,
  setCookies: Context['setCookies'] | null,
  address: string,
): Promise<Context> {
  const viewer = await authentication.viewerOf(requestHeaders, setCookies);
  const loaders = createLoaders(viewer?.accountId ?? null);
  return { viewer, loaders, authentication, requestHeaders, address, setCookies: setCookies ?? noCookies };
}

/** A WebSocket has sent its headers long ago. */
function noCookies(): void {}

/** Forgets what was read, so that the next look is at the rows as they are now. */
export function lookAgain(context: Context): void {
  context.loaders = createLoaders(context.viewer?.accountId ?? null);
}
