import type { Browser } from 'playwright';

/** What happened to a page between the printer and the file. Degrees, CSS px of the finished picture, 0…255 for noise. */
export type Mishap = {
  readonly width: number;
  readonly turn?: number;
  /** Degrees that the camera was tilted, forwards and sideways. */
  readonly tilt?: readonly [number, number];
  readonly grey?: true;
  readonly noise?: number;
  readonly blur?: number;
  readonly brightness?: number;
  readonly quality?: number;
  /** Lit from one side, with the shadow of a hand, on a dark table. */
  readonly photo?: true;
  readonly folds?: true;
  /** A red seal over a part of the code. */
  readonly seal?: true;
  /** Black and white only, as a fax. */
  readonly oneBit?: true;
  /** A corner with the code is torn off. */
  readonly torn?: true;
};

/** Pages as they come back from scanners and telephones. */
export const mishaps = {
  'flatbed, 300 dpi, grey': { width: 2480, turn: 0.4, grey: true, noise: 10 },
  'flatbed, skewed by 3 degrees': { width: 1654, turn: 3, grey: true, noise: 14 },
  'flatbed, skewed by 7 degrees, dark': { width: 1240, turn: -7, grey: true, noise: 18, brightness: 0.7 },
  'low resolution, 100 dpi, strongly compressed': { width: 827, turn: 1, grey: true, noise: 12, quality: 40 },
  'black and white only': { width: 1654, turn: 0.7, oneBit: true },
  'upside down': { width: 1654, turn: 181, grey: true, noise: 10 },
  'lying on its side': { width: 1654, turn: 91, noise: 10 },
  'folded twice': { width: 1654, turn: 1.5, grey: true, noise: 10, folds: true },
  'photo, from above': { width: 1900, turn: 4, tilt: [12, -8], noise: 14, quality: 60, photo: true, blur: 0.6 },
  'photo, from the side': { width: 2000, turn: -9, tilt: [24, 16], noise: 16, quality: 55, photo: true, blur: 0.8 },
  'photo, dim, steep, unsteady': {
    width: 2000,
    turn: 8,
    tilt: [32, -14],
    noise: 24,
    quality: 50,
    photo: true,
    blur: 1.2,
    brightness: 0.55,
  },
  'photo, upside down': { width: 1900, turn: 172, tilt: [14, 10], noise: 14, quality: 60, photo: true, blur: 0.6 },
  'seal over a part of the code': { width: 1654, turn: 1, seal: true, noise: 8 },
  'out of focus': { width: 1654, turn: 2, grey: true, noise: 8, blur: 2 },
} as const satisfies Readonly<Record<string, Mishap>>;

const random = (seed: number): (() => number) => {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
};

/** The picture of a page (PNG) after a mishap, as JPEG. The same page and mishap give the same picture. */
export const scanned = async (browser: Browser, page: Uint8Array, mishap: Mishap): Promise<Buffer> => {
  const given: Mishap = mishap;
  const { width, turn = 0, tilt = [0, 0], noise = 0, blur = 0, brightness = 1 } = given;
  const height = Math.round(width * 1.414);
  const side = Math.abs(Math.round(turn / 90)) % 2 === 1;
  const [wide, high] = side ? [height, width] : [width, height];
  const sheet = given.photo === true ? 0.8 : Math.abs(turn % 90) > 5 && Math.abs(turn % 90) < 85 ? 0.9 : 0.97;
  const context = await browser.newContext({ viewport: { width: wide, height: high } });
  const tab = await context.newPage();
  const filter = `${given.grey === true || given.oneBit === true ? 'grayscale(1) ' : ''}brightness(${brightness}) blur(${blur}px)`;
  const over: string[] = [];
  if (given.folds === true)
    over.push(
      '<i style="left:0;right:0;top:49%;height:3%;background:linear-gradient(#0000,#0007 45%,#fff9 55%,#0000)"></i>',
      '<i style="left:0;right:0;top:92.6%;height:2%;background:linear-gradient(#0000,#0007 45%,#fff9 55%,#0000)"></i>',
      '<i style="left:0;right:0;top:50%;bottom:0;background:linear-gradient(#0004,#0001)"></i>',
    );
  if (given.seal === true)
    over.push(
      '<i style="left:16.2%;top:90.5%;width:14%;height:9.9%;border:0.6vw solid #d22c;border-radius:50%;box-sizing:border-box"></i>',
    );
  if (given.torn === true)
    over.push(
      '<i style="left:0;bottom:0;width:30%;height:14%;background:#555;clip-path:polygon(0 0,100% 100%,0 100%)"></i><i style="left:0;bottom:0;width:20%;height:10%;background:#555"></i>',
    );
  if (given.photo === true)
    over.push(
      '<i style="inset:0;background:radial-gradient(circle at 75% 20%,#fff3,#0006 90%)"></i>',
      '<i style="left:-10%;bottom:-10%;width:70%;height:40%;background:radial-gradient(#0006,#0000 70%)"></i>',
    );
  await tab.setContent(`<style>body{margin:0;overflow:hidden;background:${given.photo === true ? '#5b4a3a' : '#dcdcd8'}}
    #all{position:absolute;inset:0;filter:${filter}}
    #sheet{position:absolute;left:50%;top:50%;width:${width * sheet}px;height:${height * sheet}px;margin:${(-height * sheet) / 2}px 0 0 ${(-width * sheet) / 2}px;
      transform:perspective(${width * 1.6}px) rotateX(${tilt[0]}deg) rotateY(${tilt[1]}deg) rotateZ(${turn}deg)}
    img{width:100%;height:100%;display:block} i{position:absolute}</style>
    <div id=all><div id=sheet><img src="data:image/png;base64,${Buffer.from(page).toString('base64')}">${over.join('')}</div></div>`);
  await tab.locator('img').evaluate((image) => (image as HTMLImageElement).decode());
  const picture = await tab.screenshot();
  // Grain, and the thresholds of a fax, are put on the finished picture.
  const seeds = random(7);
  const grain = Array.from({ length: 4_096 }, () => Math.round((seeds() + seeds() + seeds() - 1.5) * noise));
  const jpeg = await tab.evaluate(
    async ({ png, wide, high, grain, oneBit, quality }) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
      const canvas = new OffscreenCanvas(wide, high);
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('no canvas');
      pen.drawImage(bitmap, 0, 0);
      const pixels = pen.getImageData(0, 0, wide, high);
      const { data } = pixels;
      for (let at = 0, place = 0; at < data.length; at += 4, place = (place * 31 + at + 17) % 4_096) {
        const more = grain[place] ?? 0;
        for (let channel = 0; channel < 3; channel += 1) {
          const value = (data[at + channel] ?? 0) + more;
          data[at + channel] = oneBit ? (value > 140 ? 255 : 0) : value;
        }
      }
      pen.putImageData(pixels, 0, 0);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality })).arrayBuffer());
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return btoa(text);
    },
    { png: picture.toString('base64'), wide, high, grain, oneBit: given.oneBit === true, quality: (given.quality ?? 85) / 100 },
  );
  await context.close();
  return Buffer.from(jpeg, 'base64');
};
