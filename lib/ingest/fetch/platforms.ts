/** A feed that an address or a page lets us expect, with the words that say why. */
export type Expected = { url: string; words: string };

/**
 * Platforms whose feeds follow from the address of a page: what it is called, the page as `host/path?query`, and its
 * feeds, in which `{name}` stands for a group of the pattern and `{origin}` for the page's. The most wanted comes first.
 */
const BY_ADDRESS: readonly (readonly [name: string, page: RegExp, ...feeds: string[]])[] = [
  ["YouTube channel", /^(?:www\.|m\.)?youtube\.com\/channel\/(?<id>UC[\w-]{22})/, "https://www.youtube.com/feeds/videos.xml?channel_id={id}"],
  ["YouTube playlist", /^(?:www\.|m\.)?youtube\.com\/(?:playlist|watch)\?(?:.*&)?list=(?<id>[\w-]+)/, "https://www.youtube.com/feeds/videos.xml?playlist_id={id}"],
  ["YouTube user", /^(?:www\.|m\.)?youtube\.com\/user\/(?<name>[^/?]+)/, "https://www.youtube.com/feeds/videos.xml?user={name}"],
  ["Reddit discussion", /^(?:(?:www|old|new|np)\.)?reddit\.com\/r\/(?<name>\w+)\/comments\/(?<id>\w+)/, "https://www.reddit.com/r/{name}/comments/{id}/.rss"],
  ["Reddit community", /^(?:(?:www|old|new|np)\.)?reddit\.com\/r\/(?<name>[\w+]+)\/(?<order>new|top|rising|controversial)\b/, "https://www.reddit.com/r/{name}/{order}/.rss"],
  ["Reddit community", /^(?:(?:www|old|new|np)\.)?reddit\.com\/r\/(?<name>[\w+]+)/, "https://www.reddit.com/r/{name}/.rss"],
  ["Reddit user", /^(?:(?:www|old|new|np)\.)?reddit\.com\/u(?:ser)?\/(?<name>[\w-]+)/, "https://www.reddit.com/user/{name}/.rss"],
  ["Bluesky profile", /^bsky\.app\/profile\/(?<name>[^/?]+)/, "https://bsky.app/profile/{name}/rss"],
  ["Medium tag", /^medium\.com\/tag\/(?<name>[^/?]+)/, "https://medium.com/feed/tag/{name}"],
  ["Medium", /^medium\.com\/(?!feed\/)(?<name>@?[^/?]+)\/tagged\/(?<tag>[^/?]+)/, "https://medium.com/feed/{name}/tagged/{tag}"],
  ["Medium", /^medium\.com\/(?!feed\/|m\/|search|about)(?<name>@?[^/?]+)/, "https://medium.com/feed/{name}"],
  ["Medium", /^(?!www\.)[\w-]+\.medium\.com\//, "{origin}/feed"],
  ["Substack", /^(?:open\.substack\.com\/pub\/)(?<name>[\w-]+)/, "https://{name}.substack.com/feed"],
  ["Substack", /^(?!www\.|open\.)[\w-]+\.substack\.com\//, "{origin}/feed"],
  ["WordPress", /^(?!www\.)[\w-]+\.wordpress\.com\/(?<kind>category|tag)\/(?<name>[^/?]+)/, "{origin}/{kind}/{name}/feed/", "{origin}/feed/"],
  ["WordPress", /^(?!www\.)[\w-]+\.wordpress\.com\//, "{origin}/feed/"],
  ["Blogger", /^[\w-]+\.blogspot\.[a-z.]+\/search\/label\/(?<name>[^/?]+)/, "{origin}/feeds/posts/default/-/{name}", "{origin}/feeds/posts/default"],
  ["Blogger", /^[\w-]+\.blogspot\.[a-z.]+\//, "{origin}/feeds/posts/default"],
  ["Tumblr", /^(?!www\.)[\w-]+\.tumblr\.com\/tagged\/(?<name>[^/?]+)/, "{origin}/tagged/{name}/rss", "{origin}/rss"],
  ["Tumblr", /^(?!www\.)[\w-]+\.tumblr\.com\//, "{origin}/rss"],
  ["Tumblr", /^www\.tumblr\.com\/(?:blog\/)?(?<name>[\w-]+)/, "https://{name}.tumblr.com/rss"],
  ["GitHub commits", /^github\.com\/(?<owner>[\w-]+)\/(?<repo>[\w.-]+)\/(?:commits|tree)\/(?<branch>[^?]+?)\/?(?:\?|$)/, "https://github.com/{owner}/{repo}/commits/{branch}.atom", "https://github.com/{owner}/{repo}/releases.atom"],
  ["GitHub page", /^github\.com\/(?<owner>[\w-]+)\/(?<repo>[\w.-]+)\/(?<part>tags|wiki|discussions|commits)\b/, "https://github.com/{owner}/{repo}/{part}.atom", "https://github.com/{owner}/{repo}/releases.atom"],
  ["GitHub repository", /^github\.com\/(?!topics\/|sponsors\/|features\/|settings\/|orgs\/|marketplace\/)(?<owner>[\w-]+)\/(?<repo>[\w.-]+)/, "https://github.com/{owner}/{repo}/releases.atom", "https://github.com/{owner}/{repo}/tags.atom", "https://github.com/{owner}/{repo}/commits.atom"],
  ["GitHub user", /^github\.com\/(?!topics|sponsors|features|settings|explore|marketplace|about|pricing|login|orgs)(?<name>[\w-]+)\/?$/, "https://github.com/{name}.atom"],
  ["GitLab project", /^gitlab\.[^/]+\/(?<path>[\w.-]+(?:\/(?!-\/)[\w.-]+)+)(?=\/-\/|\/?$|\?)/, "{origin}/{path}/-/releases.atom", "{origin}/{path}/-/tags?format=atom", "{origin}/{path}.atom"],
  ["GitLab user", /^gitlab\.[^/]+\/(?<name>[\w.-]+)\/?$/, "{origin}/{name}.atom"],
  ["Codeberg repository", /^codeberg\.org\/(?<owner>[\w.-]+)\/(?<repo>[\w.-]+)/, "https://codeberg.org/{owner}/{repo}/releases.rss", "https://codeberg.org/{owner}/{repo}.rss"],
  ["Codeberg user", /^codeberg\.org\/(?<name>[\w.-]+)\/?$/, "https://codeberg.org/{name}.rss"],
  ["SourceHut repository", /^git\.sr\.ht\/(?<path>~[\w.-]+\/[\w.-]+)/, "https://git.sr.ht/{path}/refs/rss.xml", "https://git.sr.ht/{path}/log/rss.xml"],
  ["Bitbucket repository", /^bitbucket\.org\/(?<path>[\w.-]+\/[\w.-]+)/, "https://bitbucket.org/{path}/rss"],
  ["PyPI project", /^pypi\.org\/project\/(?<name>[\w.-]+)/, "https://pypi.org/rss/project/{name}/releases.xml"],
  ["Flickr photos", /^(?:www\.)?flickr\.com\/photos\/(?<id>\d+@N\d+)/, "https://www.flickr.com/services/feeds/photos_public.gne?id={id}&format=atom"],
  ["Flickr tag", /^(?:www\.)?flickr\.com\/photos\/tags\/(?<name>[^/?]+)/, "https://www.flickr.com/services/feeds/photos_public.gne?tags={name}&format=atom"],
  ["Flickr group", /^(?:www\.)?flickr\.com\/groups\/(?<id>\d+@N\d+)/, "https://www.flickr.com/services/feeds/groups_pool.gne?id={id}&format=atom"],
  ["Vimeo", /^(?:www\.)?vimeo\.com\/(?<kind>channels|groups)\/(?<name>[^/?]+)/, "https://vimeo.com/{kind}/{name}/videos/rss"],
  ["Vimeo user", /^(?:www\.)?vimeo\.com\/(?!\d+(?:$|[/?])|channels|groups|categories|watch|features)(?<name>[^/?]+)/, "https://vimeo.com/{name}/videos/rss"],
  ["Dailymotion", /^(?:www\.)?dailymotion\.com\/(?!video\/|playlist\/)(?<name>[^/?]+)/, "https://www.dailymotion.com/rss/user/{name}"],
  ["Stack Exchange tag", /^(?:(?:[a-z]+\.)?stackoverflow\.com|[\w.-]+\.stackexchange\.com|serverfault\.com|superuser\.com|askubuntu\.com|mathoverflow\.net)\/questions\/tagged\/(?<tag>[^/?]+)/, "{origin}/feeds/tag/{tag}"],
  ["Stack Exchange", /^(?:(?:[a-z]+\.)?stackoverflow\.com|[\w.-]+\.stackexchange\.com|serverfault\.com|superuser\.com|askubuntu\.com|mathoverflow\.net)\/(?<kind>question|user)s\/(?<id>\d+)/, "{origin}/feeds/{kind}/{id}"],
  ["Stack Exchange", /^(?:(?:[a-z]+\.)?stackoverflow\.com|[\w.-]+\.stackexchange\.com|serverfault\.com|superuser\.com|askubuntu\.com|mathoverflow\.net)\/(?:questions\/?)?(?:\?|$)/, "{origin}/feeds"],
  ["Hacker News user, by the service hnrss.org", /^news\.ycombinator\.com\/(?:user|submitted|threads)\?id=(?<name>[\w-]+)/, "https://hnrss.org/user?id={name}"],
  ["Hacker News discussion, by the service hnrss.org", /^news\.ycombinator\.com\/item\?id=(?<id>\d+)/, "https://hnrss.org/item?id={id}"],
  ["Hacker News list, by the service hnrss.org", /^news\.ycombinator\.com\/(?<list>newest|ask|show|jobs)/, "https://hnrss.org/{list}", "https://news.ycombinator.com/rss"],
  ["Hacker News", /^news\.ycombinator\.com\//, "https://news.ycombinator.com/rss"],
  ["Lobsters tag", /^lobste\.rs\/t\/(?<tag>[\w,.+-]+)/, "https://lobste.rs/t/{tag}.rss"],
  ["arXiv list", /^(?:www\.)?arxiv\.org\/list\/(?<name>[\w.-]+)/, "https://rss.arxiv.org/atom/{name}"],
  ["Google News", /^news\.google\.com\/(?!rss)(?<path>(?:topics|publications|search|home)[^#]*)/, "https://news.google.com/rss/{path}"],
  ["Steam game", /^store\.steampowered\.com\/(?:app|news\/app)\/(?<id>\d+)/, "https://store.steampowered.com/feeds/news/app/{id}/"],
  ["DEV author", /^dev\.to\/(?!feed\/|t\/)(?<name>\w+)/, "https://dev.to/feed/{name}"],
  ["DEV tag", /^dev\.to\/t\/(?<name>\w+)/, "https://dev.to/feed/tag/{name}"],
  ["Letterboxd", /^letterboxd\.com\/(?!film\/|films\/|lists\/)(?<name>\w+)/, "https://letterboxd.com/{name}/rss/"],
  ["Pinterest board", /^(?:www\.)?pinterest\.[a-z.]+\/(?<name>\w+)\/(?<board>[\w-]+)\/?$/, "https://www.pinterest.com/{name}/{board}.rss"],
  ["Pinterest", /^(?:www\.)?pinterest\.[a-z.]+\/(?!pin\/|ideas\/)(?<name>\w+)\/?$/, "https://www.pinterest.com/{name}/feed.rss"],
  ["Podbean podcast", /^(?!www\.|feed\.)(?<name>[\w-]+)\.podbean\.com\//, "https://feed.podbean.com/{name}/feed.xml"],
  ["Buzzsprout podcast", /^(?:www\.)?buzzsprout\.com\/(?<id>\d+)/, "https://feeds.buzzsprout.com/{id}.rss"],
  ["Libsyn podcast", /^(?!www\.)[\w-]+\.libsyn\.com\//, "{origin}/rss"],
  ["Acast podcast", /^shows\.acast\.com\/(?<name>[\w-]+)/, "https://feeds.acast.com/public/shows/{name}"],
  ["Spreaker podcast", /^(?:www\.)?spreaker\.com\/(?:show|podcast)\/(?:[\w-]+--)?(?<id>\d+)/, "https://www.spreaker.com/show/{id}/episodes/feed"],
  ["LiveJournal", /^(?!www\.)[\w-]+\.(?:livejournal\.com|dreamwidth\.org)\//, "{origin}/data/rss"],
  ["Naver blog", /^(?:m\.)?blog\.naver\.com\/(?<name>\w+)/, "https://rss.blog.naver.com/{name}.xml"],
  ["Tistory", /^[\w-]+\.tistory\.com\//, "{origin}/rss"],
  ["note", /^note\.com\/(?<name>\w+)/, "https://note.com/{name}/rss"],
  ["Qiita", /^qiita\.com\/(?<path>tags\/[^/?]+|[\w@-]+)/, "https://qiita.com/{path}/feed"],
  ["Zenn", /^zenn\.dev\/(?<path>(?:topics\/|p\/)?[\w-]+)/, "https://zenn.dev/{path}/feed"],
  ["Bear blog", /^[\w-]+\.bearblog\.dev\//, "{origin}/feed/"],
  ["Micro.blog", /^(?!www\.)[\w-]+\.micro\.blog\//, "{origin}/feed.xml"],
  ["Hashnode", /^[\w-]+\.hashnode\.dev\//, "{origin}/rss.xml"],
  ["Itch.io game", /^[\w-]+\.itch\.io\/(?<name>[\w-]+)/, "{origin}/{name}/devlog.rss"],
];

/** Software that runs under any name, by what the address of a page there looks like. */
const BY_SHAPE: readonly (readonly [name: string, page: RegExp, ...feeds: string[]])[] = [
  ["profile of the fediverse, at its own server", /^[^/]+\/@(?<name>[\w.-]+)@(?<home>[\w.-]+\.[a-z]{2,})\/?$/i, "https://{home}/@{name}.rss"],
  ["profile of the fediverse", /^(?!(?:www\.)?(?:youtube|tiktok|threads|instagram|facebook|x|twitter|medium|substack)\.)[^/]+\/@(?<name>[\w.-]+)(?:\/(?!video)|$|\?)/i, "{origin}/@{name}.rss", "{origin}/users/{name}/feed.atom", "{origin}/@{name}.atom"],
  ["profile of the fediverse", /^[^/]+\/users\/(?<name>[\w.-]+)\/?$/i, "{origin}/users/{name}.rss", "{origin}/users/{name}/feed.atom", "{origin}/users/{name}.atom"],
  ["tag of the fediverse", /^[^/]+\/tags\/(?<name>[\w-]+)\/?$/i, "{origin}/tags/{name}.rss"],
  ["PeerTube channel", /^[^/]+\/(?:c|video-channels)\/(?<name>[\w.@-]+)\/videos/i, "{origin}/feeds/videos.xml?videoChannelName={name}"],
  ["PeerTube account", /^[^/]+\/(?:a|accounts)\/(?<name>[\w.@-]+)\/video/i, "{origin}/feeds/videos.xml?accountName={name}"],
  ["Lemmy community", /^(?!(?:www\.)?youtube\.)[^/]+\/c\/(?<name>[\w.@-]+)\/?$/i, "{origin}/feeds/c/{name}.xml?sort=New"],
  ["Discourse category", /^[^/]+\/c\/(?<path>[\w-]+(?:\/[\w-]+)*\/\d+)/i, "{origin}/c/{path}.rss"],
  ["Discourse topic", /^[^/]+\/t\/(?<path>[\w-]+\/\d+)/i, "{origin}/t/{path}.rss"],
];

/** Software that says its name in `<meta name="generator">`, with where its feeds are, from the page's site on. */
const BY_SOFTWARE: readonly (readonly [name: string, generator: RegExp, ...paths: string[]])[] = [
  ["WordPress", /^wordpress/i, "/feed/", "/?feed=rss2"],
  ["Ghost", /^ghost/i, "/rss/"],
  ["Blogger", /^blogger/i, "/feeds/posts/default"],
  ["Hugo", /^hugo/i, "/index.xml"],
  ["Jekyll", /^jekyll/i, "/feed.xml", "/atom.xml"],
  ["Drupal", /^drupal/i, "/rss.xml"],
  ["Joomla", /^joomla/i, "/?format=feed&type=rss"],
  ["Discourse", /^discourse/i, "/latest.rss", "/posts.rss"],
  ["MediaWiki", /^mediawiki/i, "/index.php?title=Special:RecentChanges&feed=atom"],
  ["Wix", /^wix/i, "/blog-feed.xml"],
  ["Squarespace", /^squarespace/i, "/?format=rss", "/blog?format=rss"],
  ["TypePad", /^typepad|^movable type/i, "/atom.xml", "/index.rdf"],
  ["Publii", /^publii/i, "/feed.xml", "/feed.json"],
  ["Eleventy", /^eleventy/i, "/feed.xml", "/feed/feed.xml"],
  ["Gatsby", /^gatsby/i, "/rss.xml"],
  ["Astro", /^astro/i, "/rss.xml"],
  ["Docusaurus", /^docusaurus/i, "/blog/rss.xml", "/blog/atom.xml"],
];

/** Where feeds lie by custom, the likeliest first. */
const WELL_KNOWN = ["/feed", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/rss", "/feed.json", "/index.rdf"];

/** Feeds that follow from a page's address alone: of platforms known by name, and of software known by its addresses. */
export function expectedByAddress(page: URL): { platform: Expected[]; shape: Expected[] } {
  return { platform: firstMatch(BY_ADDRESS, page), shape: firstMatch(BY_SHAPE, page) };
}

function firstMatch(rules: typeof BY_ADDRESS, page: URL): Expected[] {
  const subject = `${page.hostname.replace(/\.$/, "")}${page.pathname}${page.search}`;
  for (const [name, pattern, ...feeds] of rules) {
    const match = pattern.exec(subject);
    if (match) return feeds.map((feed) => ({ url: filled(feed, page, match.groups ?? {}), words: `This is where a ${name} has its feed.` }));
  }
  return [];
}

function filled(template: string, page: URL, groups: Record<string, string | undefined>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => (name === "origin" ? page.origin : (groups[name] ?? "")));
}

/** Feeds of the software that a page says it was made with. */
export function expectedBySoftware(generator: string, page: URL): Expected[] {
  const found = BY_SOFTWARE.find(([, pattern]) => pattern.test(generator.trim()));
  return found ? found.slice(2).map((path) => ({ url: new URL(String(path), page.origin).href, words: `The page was made with ${found[0]}, which keeps its feed there.` })) : [];
}

/** Feeds where custom puts them: beside the page first, then at the root of its site. */
export function expectedByCustom(page: URL): Expected[] {
  const folder = page.pathname.replace(/\/[^/]*\.\w+$|\/+$/g, "");
  const places = folder === "" ? [""] : [folder, ""];
  return places.flatMap((place) => (place === "" ? WELL_KNOWN : WELL_KNOWN.slice(0, 4)).map((path) => ({ url: `${page.origin}${place}${path}`, words: "Many sites keep their feed there." })));
}
