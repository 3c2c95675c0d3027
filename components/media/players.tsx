import { kindOfFile, nameOfFile, typeOfFile } from "@/lib/articles/rules/enclosures";
import type { ArticlePage, Enclosure } from "@/lib/articles/types";
import { clock, fileSize, isoDuration } from "@/lib/format/files";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import { mediaSources } from "@/lib/media/sources";

type Props = { locale: Locale; article: ArticlePage };

/** How fast a file may be played; players.client keeps the choice. */
const SPEEDS = ["0.8", "1", "1.25", "1.5", "1.75", "2"] as const;

/** The files that come with an article: those that can be heard or seen play in place, from their publisher; all can be taken. */
export function Players({ locale, article }: Props) {
  const files = article.enclosures.map((file, place) => ({ file, place, kind: kindOfFile(file) }));
  if (files.length === 0) return null;
  const { words: { player } } = locale;
  const title = files.some(({ kind }) => kind === "audio") ? player.heard : files.some(({ kind }) => kind === "video") ? player.seen : player.files;
  return (
    <section className="players no-print" aria-labelledby="players">
      <h2 id="players">{title}</h2>
      <ul>
        {files.map(({ file, place, kind }) => (
          <li key={place}>
            <Name locale={locale} article={article} file={file} />
            {kind !== "other" && <Player locale={locale} article={article} file={file} place={place} kind={kind} />}
            <p className="meta meta-row">
              <a href={file.url} rel="nofollow noopener external" download="" aria-label={player.downloadOf(nameOfFile(file))}>{player.download}</a>
              {kind !== "other" && <span>{player.playsFrom(new URL(file.url).host)}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Name({ locale: { lang }, article, file }: Props & { file: Enclosure }) {
  const type = typeOfFile(file)?.split("/")[1]?.toUpperCase();
  return (
    <p className="player-name">
      <bdi lang={langAttribute(article.lang)} dir={direction(article.lang)}>{nameOfFile(file)}</bdi>
      <span className="meta">
        {file.seconds !== null && <time dateTime={isoDuration(file.seconds)}>{clock(file.seconds)}</time>}
        {file.bytes !== null && <span>{fileSize(file.bytes, lang)}</span>}
        {type && <span>{type.replace("MPEG", "MP3").slice(0, 12)}</span>}
      </span>
    </p>
  );
}

/** A browser's own player; what a script adds to it stands beside it and is hidden without one. */
function Player({ locale: { words: { player } }, article, file, place, kind }: Props & { file: Enclosure; place: number; kind: "audio" | "video" }) {
  const poster = article.picture && mediaSources(article.picture.url)?.src;
  const name = nameOfFile(file);
  return (
    <div data-player={place} data-title={article.title} data-artist={article.source.name} data-artwork={poster ?? undefined} data-goes-on={player.goesOn} data-heard-out={player.heardOut}>
      {/* Feeds name no captions; a transcript, where there is one, is the article's text. */}
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
    </div>
  );
}
