/** A part of a picture, in parts of its width and height: 0 is its left and its upper edge, 1 the others. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
