/** Where the public finds a photo and its thumbnail. */
export function photoAddress(publicUrl: string, file: string): { url: string; thumbnail: string } {
  return { url: `${publicUrl}/photos/${file}.jpg`, thumbnail: `${publicUrl}/photos/${file}-small.jpg` };
}
