// What the rest of the house may ask of Postgres.

// nouns, as the API asks for them
export { type AccountRow, accountStore, accountsById, isSessionLive, shareWorkspace } from './account.ts';
export {
  type Preparation,
  recordPreparation,
  recordProbe,
  recordSample,
  recordTracking,
} from './advance-analysis.ts';
export { recordConclusion, recordJoint, recordPerturbation } from './advance-study.ts';
export {
  type AnalysisRow,
  analysesById,
  analysisPage,
  createAnalysis,
  type NewAnalysis,
  type QuoteRow,
  renameAnalysis,
} from './analysis.ts';
export {
  type AnalysisInputs,
  type AnalysisTotals,
  analysisInputs,
  analysisTotals,
  interactionRowBytes,
  type StoredPlayer,
} from './analysis-result.ts';
export {
  type AnalysisRun,
  isRunning,
  openRun,
  type RunLayer,
  type RunPlayer,
  type RunSample,
  readFinishedRun,
  readRunSample,
  readRunSamples,
} from './analysis-run.ts';
export {
  type AnalysisSampleRow,
  analysisSampleAt,
  analysisSamplePage,
  analysisSamplesById,
  samplePlayers,
} from './analysis-sample.ts';
export type { AnalysisSettings } from './analysis-settings.ts';
export { float64Of } from './bytes.ts';
export {
  type PublishedDataSet,
  type PublishedNetwork,
  type PublishedSamples,
  publishDataSet,
  publishedDataSetHashes,
  publishNetwork,
} from './catalogue.ts';
export {
  closeDatabase,
  inTransaction,
  onStatement,
  type StatementListener,
  type Transaction,
} from './client.ts';
export {
  addComment,
  type CommentRow,
  commentCounts,
  commentPage,
  commentsById,
  deleteComment,
  editComment,
  firstComments,
} from './comment.ts';
export {
  createStudy,
  type NewStudy,
  type NewStudyAnalysis,
  type NewStudyNetwork,
} from './create-study.ts';
export { type AttributeColumns, type DataSetRow, dataSetsById, playersOfDataSets } from './data-set.ts';
export { deleteAnalysis } from './delete-analysis.ts';
export { deleteStudy } from './delete-study.ts';
export { type EmbeddedOptions, type EmbeddedPostgres, startPostgres } from './embedded.ts';
export { cancelRun, failAnalysis } from './end-analysis.ts';
export { cancelStudy, failStudy } from './end-study.ts';
export { type EventHandler, listen, notify, type StrataEvent } from './events.ts';
export { type Game, maximumEffects, readEffects, type StoredEffects } from './extraction.ts';
export {
  type AnchorRow,
  addFinding,
  anchoredEffects,
  deleteFinding,
  editFinding,
  type FindingRow,
  findingCounts,
  findingPage,
  findingsById,
} from './finding.ts';
export {
  type EffectRow,
  effectsOfAnalysis,
  effectsOfSamples,
  type InteractionChoice,
  type InteractionRow,
  type InteractionTypeName,
  interactionCount,
  interactionPage,
} from './interaction.ts';
export {
  acceptInvitation,
  createInvitation,
  type InvitationRow,
  invitationPage,
  invitationsById,
  openInvitation,
  revokeInvitation,
} from './invitation.ts';
export type { JobName, JobOrder, Jobs } from './jobs.ts';
export {
  type LayerRow,
  type LayerTotals,
  layersOf,
  layerTotals,
  type ProbeSummary,
  salientCountsOfLayers,
} from './layer.ts';
export {
  changeMemberRole,
  type MemberChange,
  type MemberRow,
  memberPage,
  membersById,
  type RoleName,
  removeMember,
  rolesOf,
} from './member.ts';
export { migrate } from './migrate.ts';
export {
  addNetwork,
  type Calibration,
  type CatalogueRow,
  type LayerShape,
  type NetworkRow,
  networkPage,
  networksById,
  publishedNetwork,
  publishedNetworks,
  publishedNetworksFor,
  removeNetwork,
} from './network.ts';
export { type OutputGame, readOutputGame } from './output-game.ts';
export type { Page, PageRequest, Position } from './page.ts';
export {
  findProbes,
  type NewProbe,
  type ProbeKey,
  probeHeldOutLimit,
  probeSettingsHash,
  readProbes,
  type StoredProbe,
} from './probe.ts';
export {
  type Attempt,
  closeQueue,
  enqueue,
  enqueueAll,
  type Worker,
  type WorkOptions,
  work,
} from './queue.ts';
export { countUse, forgetUses, type RateRow } from './rate.ts';
export { isGone } from './refusal.ts';
export { readSalient, type SalientAnalysis, type SalientSample } from './salient.ts';
export {
  type SamplePartName,
  type SampleRow,
  sampleCounts,
  sampleInputs,
  samplePage,
  samplesById,
  samplesByIndex,
  trainingSamples,
} from './sample.ts';
export {
  type ExtractionColumn,
  type ExtractionRow,
  extractionBytes,
  extractionsById,
  extractionsOf,
  salientCountsOfSamples,
} from './stored-extraction.ts';
export { pooledTracking, type StoredTracking, storedTracking } from './stored-tracking.ts';
export {
  networksOfStudies,
  renameStudy,
  type StudyNetworkRow,
  type StudyProgress,
  type StudyRow,
  studiesById,
  studyPage,
  studyProgress,
  studySeconds,
} from './study.ts';
export {
  type JointSample,
  jointSamplesOf,
  type MeasurementRow,
  type MeasureName,
  measurementsOf,
  type NewMeasurement,
  type NewPerturbation,
  readPerturbations,
  type StoredPerturbation,
} from './study-result.ts';
export { isStudyRunning, openStudyRun, openStudySample, type StudyRun } from './study-run.ts';
export type { StudyKind, StudySettings } from './study-settings.ts';
export type {
  InteractionColumns,
  SalientResidual,
  TrackedAnalysis,
  TrackedLayer,
  TrackedSample,
  TrackingRecord,
} from './tracked-analysis.ts';
export {
  createWorkspace,
  renameWorkspace,
  type WorkspaceRow,
  workspacePage,
  workspacesById,
} from './workspace.ts';
