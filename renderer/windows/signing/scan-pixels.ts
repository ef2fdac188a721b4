/** One value a pixel, 0 black to 255 white. */
export type Plane = { readonly width: number; readonly height: number; readonly values: Uint8Array };

/** The red of a picture: red seals and fingerprints over a code are all but gone in it. */
export const redPlane = ({ width, height, data }: Pick<ImageData, 'width' | 'height' | 'data'>): Plane => {
  const values = new Uint8Array(width * height);
  for (let at = 0; at < values.length; at += 1) values[at] = data[at * 4] ?? 0;
  return { width, height, values };
};

/** Means over squares of `radius` around each pixel, by sums from the corner. */
const means = ({ width, height, values }: Plane, radius: number): Float32Array => {
  const across = width + 1;
  const sums = new Float64Array(across * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += values[y * width + x] ?? 0;
      sums[(y + 1) * across + x + 1] = (sums[y * across + x + 1] ?? 0) + row;
    }
  }
  const found = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - radius) * across;
    const bottom = Math.min(height, y + radius + 1) * across;
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - radius);
      const right = Math.min(width, x + radius + 1);
      const sum = (sums[bottom + right] ?? 0) - (sums[top + right] ?? 0) - (sums[bottom + left] ?? 0) + (sums[top + left] ?? 0);
      found[y * width + x] = sum / ((right - left) * ((bottom - top) / across));
    }
  }
  return found;
};

/** Edges brought out against what is around them: a code out of focus, or in the shade, becomes one that can be read. */
export const sharpened = (plane: Plane, radius: number, amount: number): Plane => {
  const around = means(plane, radius);
  const values = plane.values.map((value, at) => {
    const more = value + amount * (value - (around[at] ?? value));
    return more < 0 ? 0 : more > 255 ? 255 : more;
  });
  return { ...plane, values };
};

/** A plane as the pixels of a picture, three bytes each. */
export const grey = ({ width, height, values }: Plane): { readonly width: number; readonly height: number; readonly data: Uint8Array } => {
  const data = new Uint8Array(values.length * 3);
  values.forEach((value, at) => data.fill(value, at * 3, at * 3 + 3));
  return { width, height, data };
};
