export const clamp = (number, least, most) => Math.min(Math.max(number, least), most);
