import { cacheTags } from "@/lib/cache-tags";
import { publicDocument } from "@/lib/http/endpoint";
import { site } from "@/lib/site";

/** What a browser asks for that puts the paper among its applications. */
const manifest = () => {
  const { name, lines } = site();
  return {
    name, short_name: name.slice(0, 30), description: lines.en, start_url: "/", display: "minimal-ui", background_color: "#fbfaf7", theme_color: "#fbfaf7",
    icons: [
      { src: "/icon.svg", type: "image/svg+xml", sizes: "any" },
      { src: "/icon-192.png", type: "image/png", sizes: "192x192" },
      { src: "/icon-512.png", type: "image/png", sizes: "512x512" },
    ],
  };
};

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicDocument(async () => (
  { body: JSON.stringify(manifest()), type: "application/manifest+json", tags: [cacheTags.everything] }
));
