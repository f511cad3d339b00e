import type { Scene } from './scene.ts';

/** Builds a scene. Runs in the page, where it sees only its argument and the page. */
export async function paint(scene: Scene): Promise<void> {
  const { body } = document;
  body.replaceChildren();
  body.style.cssText = `margin:0;position:relative;overflow:hidden;background:${scene.background};width:${scene.width}px;height:${scene.height}px`;

  const random = (seed: number) => {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      return (state >>> 0) / 2 ** 32;
    };
  };

  /** Resembles a photograph: soft light, hard edges, noise. */
  const photograph = (next: () => number) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const color = () => `hsl(${360 * next()} ${60 * next()}% ${15 + 70 * next()}%)`;
    const sky = context.createLinearGradient(0, 0, 60 * next(), 240);
    sky.addColorStop(0, color());
    sky.addColorStop(1, color());
    context.fillStyle = sky;
    context.fillRect(0, 0, 320, 240);
    for (let i = 0; i < 40; i++) {
      context.fillStyle = color();
      context.filter = next() < 0.5 ? `blur(${6 * next()}px)` : 'none';
      context.beginPath();
      if (next() < 0.5)
        context.ellipse(320 * next(), 240 * next(), 50 * next(), 30 * next(), 3 * next(), 0, 7);
      else context.rect(320 * next(), 240 * next(), 70 * next(), 50 * next());
      context.fill();
    }
    const pixels = context.getImageData(0, 0, 320, 240);
    for (let i = 0; i < pixels.data.length; i++) if (i % 4 < 3) pixels.data[i]! += 24 * (next() - 0.5);
    context.putImageData(pixels, 0, 0);
    canvas.style.cssText = 'width:45%;margin:4px;display:inline-block';
    return canvas;
  };

  if (scene.surroundings) {
    const { seed, photographs, color } = scene.surroundings;
    const next = random(seed);
    const text = document.createElement('div');
    text.style.cssText = `position:absolute;inset:0;font:14px/1.4 sans-serif;color:${color};overflow:hidden`;
    for (let i = 0; i < photographs; i++) text.append(photograph(next));
    for (let i = 0; i < 600; i++) {
      const word = Math.floor(next() * 2 ** 40)
        .toString(36)
        .slice(0, 2 + Math.floor(7 * next()));
      text.append(`${next() < 0.05 ? 'HILLIMNO ' : ''}${word} `);
    }
    body.append(text);
  }

  for (const code of scene.codes) {
    const { modules, quietZone, dark, light, shape, drawing } = code;
    const step = code.width / modules.width;
    const columns = modules.width + 2 * quietZone;
    const rows = modules.height + 2 * quietZone;
    const isFinder = (x: number, y: number) =>
      (x < 7 && y < 7) || (x >= modules.width - 7 && y < 7) || (x < 7 && y >= modules.height - 7);

    /** Draws in units of a module. */
    const drawOn = (context: CanvasRenderingContext2D) => {
      context.fillStyle = light;
      context.fillRect(0, 0, columns, rows);
      context.fillStyle = dark;
      modules.rows.forEach((row, y) => {
        [...row].forEach((module, x) => {
          if (module === '1') context.fillRect(x + quietZone, y + quietZone, 1, 1);
        });
      });
    };

    const toSvg = (crisp: boolean) => {
      const dots: string[] = [];
      modules.rows.forEach((row, y) => {
        [...row].forEach((module, x) => {
          if (module === '0' || (shape !== 'square' && isFinder(x, y))) return;
          const [left, top] = [x + quietZone, y + quietZone];
          if (shape === 'dots')
            dots.push(`M${left + 0.08} ${top + 0.5}a.42 .42 0 1 0 .84 0a.42 .42 0 1 0 -.84 0z`);
          else if (shape === 'rounded')
            dots.push(
              `M${left + 0.3} ${top}h.4a.3 .3 0 0 1 .3 .3v.4a.3 .3 0 0 1 -.3 .3h-.4a.3 .3 0 0 1 -.3 -.3v-.4a.3 .3 0 0 1 .3 -.3z`,
            );
          else dots.push(`M${left} ${top}h1v1h-1z`);
        });
      });
      const radius = shape === 'dots' ? 2.2 : 1.2;
      const finders =
        shape === 'square'
          ? ''
          : [
              [0, 0],
              [modules.width - 7, 0],
              [0, modules.height - 7],
            ]
              .map(
                ([x = 0, y = 0]) =>
                  `<rect x="${x + quietZone + 0.5}" y="${y + quietZone + 0.5}" width="6" height="6" rx="${radius}" fill="none" stroke="${dark}"/><rect x="${x + quietZone + 2}" y="${y + quietZone + 2}" width="3" height="3" rx="${radius / 2}" fill="${dark}"/>`,
              )
              .join('');
      const side = modules.width * 0.22;
      const [middleX, middleY] = [columns / 2, rows / 2];
      const logo = code.hasLogo
        ? `<rect x="${middleX - side / 2}" y="${middleY - side / 2}" width="${side}" height="${side}" rx="1" fill="${light}"/><circle cx="${middleX}" cy="${middleY}" r="${side * 0.4}" fill="#d32f2f"/>`
        : '';
      return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${columns} ${rows}" width="100" height="${(100 * rows) / columns}" ${crisp ? 'shape-rendering="crispEdges"' : ''}><rect width="${columns}" height="${rows}" fill="${light}"/><path d="${dots.join('')}" fill="${dark}"/>${finders}${logo}</svg>`;
    };

    const image = new Image();
    if (drawing.as === 'svg') {
      image.src = `data:image/svg+xml,${encodeURIComponent(toSvg(drawing.crisp))}`;
    } else {
      const canvas = Object.assign(document.createElement('canvas'), {
        width: Math.round(columns * drawing.pixels),
        height: Math.round(rows * drawing.pixels),
      });
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.scale(drawing.pixels, drawing.pixels);
      drawOn(context);
      image.src =
        drawing.as === 'jpeg'
          ? canvas.toDataURL('image/jpeg', drawing.quality)
          : canvas.toDataURL('image/png');
      if (drawing.as === 'png' && !drawing.smooth) image.style.imageRendering = 'pixelated';
    }
    image.style.cssText += `;position:absolute;left:${code.left - quietZone * step}px;top:${code.top - quietZone * step}px;width:${columns * step}px;height:${rows * step}px;transform:rotate(${code.degrees}deg)`;
    body.append(image);
    await image.decode();
  }
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
