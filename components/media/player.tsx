import type { ArticlePage, Enclosure } from "@/lib/articles/types";
import { clock, isoDuration } from "@/lib/format/files";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import { chaptersAddress } from "@/lib/media/address";
import { mediaSources } from "@/lib/media/sources";

type Props = { locale: Locale; article: ArticlePage; file: Enclosure; /** What it is called on the page. */ name: string };

/** How fast a file may be played; players.client keeps the choice. */
const SPEEDS = ["0.8", "1", "1.25", "1.5", "1.75", "2"] as const;

/** A browser's own player; what a script adds to it stands beside it and is hidden without one. */
export function Player({ locale, article, file, name, place, kind }: Props & { place: number; kind: "audio" | "video" }) {
  const { player } = locale.words;
  const poster = article.picture && mediaSources(article.picture.url)?.src;
  return (
    <div data-player={place} data-title={article.title} data-artist={article.source.name} data-artwork={poster ?? undefined} data-goes-on={player.goesOn} data-heard-out={player.heardOut}>
      {/* Feeds name no captions; what is said stands in a transcript, where there is one. */}
      {kind === "audio"
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        ? <audio controls preload="none" src={file.url} aria-label={name} />
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        : <video controls preload="none" playsInline src={file.url} poster={poster ?? undefined} aria-label={name} />}
      <div className="player-tools needs-script">
        <button type="button" className="button" data-skip="-15">{player.back}</button>
        <button type="button" className="button" data-skip="30">{player.on}</button>
        <label className="player-speed"><span>{player.speed}</span> <select data-speed="">{SPEEDS.map((speed) => <option key={speed} value={speed}>{speed}×</option>)}</select></label>
        <span className="meta" data-place="" aria-live="polite" />
      </div>
      <Chapters locale={locale} article={article} file={file} name={name} />
    </div>
  );
}

/**
 * The parts of a file. Each is a link to its place in the file, which a script answers in the player; those that lie at the
 * publisher's are asked for, by way of us, when somebody opens them or begins to listen.
 */
function Chapters({ locale: { words: { player } }, article, file, name }: Props) {
  const chapters = file.chapters ?? [];
  const address = chapters.length === 0 && file.chaptersUrl !== undefined ? chaptersAddress(file.chaptersUrl) : null;
  if (chapters.length === 0 && address === null) return null;
  return (
    <details className={`chapters${address === null ? "" : " needs-script"}`} data-chapters={address ?? ""} data-none={player.noChapters} open={address === null && chapters.length <= 12}>
      <summary>{player.chapters}</summary>
      <ol aria-label={player.chaptersOf(name)} lang={langAttribute(article.lang)} dir={direction(article.lang)}>
        {chapters.map(({ start, title }) => (
          <li key={start}><a href={`${file.url}#t=${start}`} rel="nofollow noopener external" data-start={start}><time dateTime={isoDuration(start)}>{clock(start)}</time> <span>{title}</span></a></li>
        ))}
      </ol>
    </details>
  );
}
