import { notFound } from "next/navigation";
import { ProblemPage } from "@/components/docs/problem-page";
import { pageMetadata } from "@/components/shell/metadata";
import { Page } from "@/components/shell/page-frame";
import { ERROR_CODES, type ErrorCode } from "@/lib/errors";
import { englishLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ lang: string; code: string }> };

async function codeOf(params: Props["params"]): Promise<ErrorCode> {
  const { code } = await params;
  if (!Object.hasOwn(ERROR_CODES, code)) notFound();
  return code as ErrorCode;
}

export async function generateMetadata({ params }: Props) {
  const code = await codeOf(params);
  return pageMetadata(await englishLocale(params), { title: ERROR_CODES[code].title, description: `What the problem code ${code} means, and what to do.`, path: routes.problem(code), index: false });
}

export default async function ProblemRoute({ params }: Props) {
  return <Page locale={await englishLocale(params)} section="about"><ProblemPage code={await codeOf(params)} /></Page>;
}
