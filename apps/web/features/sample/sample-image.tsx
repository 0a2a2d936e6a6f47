'use client';
import { useEffect, useRef } from 'react';
import { decodeFloat32, pixelsOf } from './decode-input';
import classes from './sample-image.module.css';

interface Props {
  input: string;
  shape: readonly number[];
  /** What it is, for whoever can not see it; without it the image is decoration beside a text. */
  label?: string;
}

/** An input of an image network as the network takes it, one square a pixel. */
export function SampleImage({ input, shape, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [height, width, channels] = shape;

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    const pixels = pixelsOf(decodeFloat32(input), [height, width, channels]);
    context?.putImageData(new ImageData(pixels, width, height), 0, 0);
  }, [input, height, width, channels]);

  return (
    <canvas
      ref={canvas}
      width={width}
      height={height}
      className={classes.image}
      data-ink={channels === 1}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    />
  );
}
