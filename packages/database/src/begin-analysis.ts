import type { AnalysisSettings } from './analysis-settings.ts';
import type { Transaction } from './client.ts';
import { notify } from './events.ts';
import { findProbes, probeSettingsHash } from './probe.ts';
import { planJobs } from './progress.ts';
import { enqueue, enqueueAll } from './queue.ts';

/** Links the probes that are stored already and enqueues the first jobs; for the transaction that inserts the rows. */
export async function beginAnalysis(tx: Transaction, analysisId: string): Promise<void> {
  // one after the other: what a transaction includes side by side is asked at once, which its connection can not
  const analysis = await tx.analysis.findUniqueOrThrow({
    where: { id: analysisId },
    include: { network: { include: { catalogueNetwork: true } } },
  });
  const dataSet = await tx.dataSet.findUniqueOrThrow({
    where: { id: analysis.dataSetId },
    select: { hash: true },
  });
  const hidden = await tx.analysisLayer.findMany({
    where: { analysisId, isOutput: false },
    orderBy: { index: 'asc' },
  });
  const settings = analysis.settings as unknown as AnalysisSettings;
  const { hash: networkHash, calibration } = analysis.network.catalogueNetwork;
  const { engineVersion } = calibration as { engineVersion: string };
  const dataSetHash = dataSet.hash;
  const key = { networkHash, dataSetHash, settingsHash: probeSettingsHash(settings, engineVersion) };
  const stored = await findProbes(
    key,
    hidden.map(({ name }) => name),
    tx,
  );
  for (const { id, name } of hidden) {
    const probeId = stored.get(name);
    if (probeId) await tx.analysisLayer.update({ where: { id }, data: { probeId, probeReused: true } });
  }
  const missing = hidden.filter(({ name }) => !stored.has(name));
  const totalJobs = planJobs({ probes: missing.length, samples: settings.sampleIndices.length });
  const stage = missing.length > 0 ? 'PROBES' : 'SAMPLES';
  await tx.analysis.update({
    where: { id: analysisId },
    data: { networkHash, dataSetHash, totalJobs, completedJobs: 0, stage },
  });
  if (missing.length === 0) await enqueue(tx, 'prepare-samples', { analysisId });
  else
    await enqueueAll(
      tx,
      'fit-probe',
      missing.map(({ id: layerId }) => ({ analysisId, layerId })),
    );
  const { workspaceId, studyId } = analysis;
  await notify(tx, { kind: 'analysis', analysisId, workspaceId, studyId });
}
