import { kindOfFile, nameOfFile, typeOfFile, type FileKind } from "@/lib/articles/rules/enclosures";
import type { ArticlePage, Enclosure } from "@/lib/articles/types";
import { clock, fileSize, isoDuration } from "@/lib/format/files";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import { playsInPlace } from "@/lib/media/playing";
import { Player } from "./player";

type Props = { locale: Locale; article: ArticlePage };

/** The files that come with an article: those that can be heard or seen play in place, from their publisher; all can be taken. */
export function Players({ locale, article }: Props) {
  const files = article.enclosures.map((file, place) => ({ file, place, kind: kindOfFile(file) }));
  if (files.length === 0) return null;
  const { words: { player } } = locale;
  const alone = files.filter(({ kind }) => kind !== "other").length === 1;
  // What a server calls its file tells a reader little where there is no other.
  const nameOf = (file: Enclosure, kind: FileKind) => (alone && kind !== "other" && !file.title ? player[kind] : nameOfFile(file));
  const title = files.some(({ kind }) => kind === "audio") ? player.heard : files.some(({ kind }) => kind === "video") ? player.seen : player.files;
  return (
    <section className="players no-print" aria-labelledby="players">
      <h2 id="players">{title}</h2>
      <ul>
        {files.map(({ file, place, kind }) => (
          <li key={place}>
            <Name locale={locale} article={article} file={file} name={nameOf(file, kind)} />
            {kind !== "other" && playsInPlace() && <Player locale={locale} article={article} file={file} name={nameOf(file, kind)} place={place} kind={kind} />}
            <Ways locale={locale} file={file} name={nameOf(file, kind)} kind={kind} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Name({ locale: { lang }, article, file, name }: Props & { file: Enclosure; name: string }) {
  const type = typeOfFile(file)?.split("/")[1]?.toUpperCase();
  return (
    <p className="player-name">
      {file.title ? <bdi lang={langAttribute(article.lang)} dir={direction(article.lang)}>{name}</bdi> : <bdi>{name}</bdi>}
      <span className="meta">
        {file.seconds !== null && <time dateTime={isoDuration(file.seconds)}>{clock(file.seconds)}</time>}
        {file.bytes !== null && <span>{fileSize(file.bytes, lang)}</span>}
        {type && <span>{type.replace("MPEG", "MP3").slice(0, 12)}</span>}
      </span>
    </p>
  );
}

/** Where else it leads: the file itself, what is said in it, and who sees whoever plays it. */
function Ways({ locale: { words: { player } }, file, name, kind }: { locale: Locale; file: Enclosure; name: string; kind: FileKind }) {
  const transcripts = file.transcripts ?? [];
  return (
    <p className="meta meta-row">
      <a href={file.url} rel="nofollow noopener external" download="" aria-label={player.downloadOf(name)}>{player.download}</a>
      {transcripts.map(({ url, lang, type }) => {
        const which = transcripts.length === 1 ? "" : ` (${[lang, type?.split("/")[1]?.replace(/^x-/, "")].filter(Boolean).join(", ")})`;
        return <a key={url} href={url} rel="nofollow noopener external" hrefLang={lang ?? undefined} type={type ?? undefined} aria-label={player.transcriptOf(name) + which}>{player.transcript}{which}</a>;
      })}
      {kind !== "other" && playsInPlace() && <span>{player.playsFrom(new URL(file.url).host)}</span>}
    </p>
  );
}
