/** The numbers in a `Bytes` of float32, little-endian on every machine. */
export function decodeFloat32(base64: string): Float32Array {
  const text = atob(base64);
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getFloat32(4 * i, true));
}

/**
 * RGBA of an image for a canvas. One channel becomes ink: its lowest value is clear and its highest is black, so
 * that it stands on any page. Three channels become colours. Values outside [0, 1] are scaled to the image's range.
 */
export function pixelsOf(input: Float32Array, shape: readonly number[]): Uint8ClampedArray<ArrayBuffer> {
  const channels = shape[2] ?? 1;
  const scaled = toUnit(input);
  const pixels = new Uint8ClampedArray((4 * input.length) / channels);
  for (let i = 0; i < pixels.length / 4; i++) {
    if (channels === 1) pixels[4 * i + 3] = 255 * scaled[i];
    else
      pixels.set([...scaled.subarray(channels * i, channels * i + 3)].map((v) => 255 * v).concat(255), 4 * i);
  }
  return pixels;
}

function toUnit(input: Float32Array): Float32Array {
  let low = 0;
  let high = 1;
  for (const value of input) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return input.map((value) => (value - low) / (high - low));
}
