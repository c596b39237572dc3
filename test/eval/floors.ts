import floors from './floors.json';

/** Every figure that has a floor or a ceiling, by name; shares are 0..1. */
export type Figures = Readonly<Record<string, number>>;

/** Figures that fall below their floor or rise above their ceiling, one line each. Figures not measured pass. */
export function brokenFloors(figures: Figures): string[] {
  const low = Object.entries(floors.atLeast).flatMap(([name, floor]) => {
    const figure = figures[name];
    return figure !== undefined && figure < floor
      ? [`${name} is ${round(figure)}, below its floor ${floor}`]
      : [];
  });
  const high = Object.entries(floors.atMost).flatMap(([name, ceiling]) => {
    const figure = figures[name];
    return figure !== undefined && figure > ceiling
      ? [`${name} is ${round(figure)}, above its ceiling ${ceiling}`]
      : [];
  });
  return [...low, ...high];
}

function round(figure: number): string {
  return String(Math.round(figure * 1000) / 1000);
}
