// A vote as a choice in a field: for a motion by its number, or for none.
export const abstains = "abstains";

export function motionOf(choice: string): number | null {
  return choice === abstains ? null : Number(choice);
}

export function choiceOf(motion: number | null): string {
  return motion === null ? abstains : `${motion}`;
}
