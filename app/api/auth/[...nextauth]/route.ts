import NextAuth from 'next-auth';
import { authOptions } from '#lib/auth/options.ts';

/** next-auth's own addresses. Options are made per request: the environment is complete only once the process serves. */
function handler(request: Request, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  return NextAuth(authOptions(request.headers))(request, context) as Promise<Response>;
}

export { handler as GET, handler as POST };
