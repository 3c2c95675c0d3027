import { coverShapes, type CoverOf } from "@/lib/covers/cover";
import { COVER_HEIGHT, COVER_WIDTH } from "@/lib/covers/types";

/** A generated cover. Decoration: it says nothing that the headline does not. Its box is its parent's. */
export function Cover({ of }: { of: CoverOf }) {
  return (
    <svg className="cover" viewBox={`0 0 ${COVER_WIDTH} ${COVER_HEIGHT}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
      {coverShapes(of).map((shape, index) => (
        <path
          // The shapes of a cover never change places.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          d={shape.d}
          className={`${shape.stroke === undefined ? "fill" : "line"}-${shape.ink}`}
          strokeWidth={shape.stroke}
          opacity={shape.opacity === undefined ? undefined : shape.opacity / 100}
        />
      ))}
    </svg>
  );
}
