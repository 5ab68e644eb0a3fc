import { NewFormat } from "../../../../own/BuilderPage";

type Params = { readonly searchParams: Promise<{ readonly like?: string | readonly string[] }> };

/** Making a format, perhaps like one that is there. */
export default async function Page({ searchParams }: Params) {
  const { like } = await searchParams;
  return <NewFormat like={typeof like === "string" ? like : null} />;
}
