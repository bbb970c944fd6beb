/** Takes chance out of the page: what it makes up at random is the same in every run. */

export function fixChance(): void {
  let seed = 1;
  Math.random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}
