/** In a browser any picture is saved by a long press. */
export { Picture as PosterPicture } from '@/components/Picture/Picture'
