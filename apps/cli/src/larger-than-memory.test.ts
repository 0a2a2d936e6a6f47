import { closeSync, createReadStream, ftruncateSync, openSync, statSync, writeSync } from 'node:fs';
import { crc32, createDeflateRaw } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { folderOfFiles, npyBytes, npyHead, strata, zipBytes } from './known-files.ts';

/*
 * Files that are far larger than the memory that the command is given: its heap is limited, and what it takes in all,
 * buffers outside the heap included, is measured by the system. A sample of two layers, n = 14; all samples are silent
 * but the last, in which both layers say AND of players 0 and 1.
 */
const folder = folderOfFiles();
afterAll(() => folder.remove());

const megabyte = 2 ** 20;
const memory = 200 * megabyte;
const size = 2 ** 14;
const loud = Float64Array.from({ length: size }, (_, mask) => ((mask & 3) === 3 ? 1 : 0));
const last = npyBytes([...loud, ...loud], [2, size]).subarray(npyHead([2, size]).length);

function npyFile(sampleCount: number): string {
  const file = folder.write('silent.npy', npyHead([sampleCount, 2, size]));
  const descriptor = openSync(file, 'r+');
  const end = statSync(file).size + sampleCount * last.length;
  // the file system fills what is not written with zeros
  ftruncateSync(descriptor, end);
  writeSync(descriptor, last, 0, last.length, end - last.length);
  closeSync(descriptor);
  return file;
}

async function npzFile(sampleCount: number): Promise<string> {
  const array = npyFile(sampleCount);
  const deflate = createReadStream(array).pipe(createDeflateRaw({ level: 1 }));
  const parts: Buffer[] = [];
  for await (const part of deflate) parts.push(part);
  let checksum = 0;
  for await (const part of createReadStream(array)) checksum = crc32(part, checksum);
  const packed = {
    name: 'values.npy',
    size: statSync(array).size,
    checksum,
    body: Buffer.concat(parts),
  };
  return folder.write('silent.npz', zipBytes([packed]));
}

function jsonFile(sampleCount: number): string {
  const silent = `[${Array(size).fill('0.000000000000').join(',')}]`;
  const file = folder.write('silent.json', '[');
  const descriptor = openSync(file, 'a');
  for (let sample = 1; sample < sampleCount; sample++) writeSync(descriptor, `[${silent},${silent}],\n`);
  writeSync(descriptor, `${JSON.stringify([[...loud], [...loud]])}]`);
  closeSync(descriptor);
  return file;
}

async function extractedWithin(file: string, sampleCount: number): Promise<void> {
  const tellMemory =
    'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS*1024))';
  // a young generation left free grows with how busy the machine is, whatever the file's size
  const node = ['--max-old-space-size=48', '--max-semi-space-size=4', '--import', tellMemory];
  // a thread more is a heap more
  const command = ['extract', file, '--json', '--kappa', '0', '--cores', '1'];
  const { code, out, error } = await strata(command, node);
  expect({ code, error }).toEqual({ code: 0, error: expect.stringMatching(/^\d+\n$/) });
  expect(Number(error)).toBeLessThan(memory);
  const { samples } = JSON.parse(out);
  expect(samples).toHaveLength(sampleCount);
  expect(samples[0].layers[1].interactions).toEqual([]);
  for (const { interactions } of samples[sampleCount - 1].layers) {
    expect(interactions).toEqual([{ type: 'AND', players: [0, 1], mask: 3, effect: expect.closeTo(1, 2) }]);
  }
}

describe('strata extract of files larger than memory', () => {
  it('strata extract silent.npy reads in place', async () => {
    const file = npyFile(1600);
    expect(statSync(file).size).toBeGreaterThan(2 * memory);
    await extractedWithin(file, 1600);
  });

  it('strata extract silent.npz unpacks to the disk', async () => {
    await extractedWithin(await npzFile(1600), 1600);
  });

  it('strata extract silent.json takes token by token', async () => {
    const file = jsonFile(500);
    expect(statSync(file).size).toBeGreaterThan(memory);
    await extractedWithin(file, 500);
  });
});
