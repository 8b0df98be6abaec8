/** An answer that refuses, in the platform's form. */
export const failure = (errcode: number, errmsg: string) => ({ errcode, errmsg: `${errmsg} rid: sandbox-${errcode}` })
