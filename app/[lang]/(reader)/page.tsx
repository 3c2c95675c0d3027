import { interfaceLanguage } from "@/lib/language";
import Link from "next/link";
import { routes } from "@/lib/routes";

export default async function FrontPage({ params }: { params: Promise<{ lang: string }> }) {
  await interfaceLanguage(params);
  return <main><h1>Parallax</h1><Link href={routes.latest()}>Latest</Link></main>;
}
