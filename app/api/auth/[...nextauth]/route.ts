import { authRoute } from "../../../../lib/account/authRoute";

export const GET = authRoute;
export const POST = authRoute;
