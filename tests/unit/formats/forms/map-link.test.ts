import { describe, expect, test } from 'vitest';
import { placeInMapLink } from '../../../../components/formats/forms/map-link.ts';

const EIFFEL = { latitude: '48.858333', longitude: '2.294444' };
const found = (link: string) => {
  const place = placeInMapLink(link);
  return place?.ok ? place.coordinates : place && 'key' in place.sentence && place.sentence.key;
};

describe('links to maps', () => {
  test.each([
    'https://www.google.com/maps/search/?api=1&query=48.858333%2C2.294444',
    'https://www.google.com/maps/place/Eiffel+Tower/@48.1,2.1,17z/data=!3m1!4b1!4m6!3m5!1s0x47e66e2964e34e2d:0x8ddca9ee380ef7e0!8m2!3d48.858333!4d2.294444!16zL20',
    'https://www.google.com/maps/@48.858333,2.294444,17z',
    'https://www.google.de/maps?q=48.858333,2.294444',
    'https://maps.google.com/?q=48.858333,2.294444',
    'https://maps.google.co.uk/maps?ll=48.858333,2.294444&z=16',
    'https://www.google.com/maps/search/48.858333,+2.294444?entry=tts',
    `https://www.google.com/maps/place/48%C2%B051'30.0%22N+2%C2%B017'40.0%22E/@48.858333,2.2918,17z/data=!3m1!4b1!4m4!3m3!8m2!3d48.858333!4d2.294444`,
    'https://www.google.com/maps/dir/?api=1&destination=48.858333,2.294444',
    'https://maps.apple.com/?ll=48.858333,2.294444&q=Eiffel%20Tower',
    'https://maps.apple.com/place?coordinate=48.858333,2.294444&name=Eiffel',
    'https://maps.apple.com/?daddr=48.858333,2.294444',
    'https://www.openstreetmap.org/?mlat=48.858333&mlon=2.294444#map=17/48.1/2.1',
    'https://www.openstreetmap.org/#map=17/48.858333/2.294444',
    'https://www.bing.com/maps?cp=48.858333~2.294444&lvl=16',
    'https://www.bing.com/maps?sp=point.48.858333_2.294444_Eiffel&cp=48~2',
    'https://www.waze.com/ul?ll=48.858333%2C2.294444&navigate=yes',
    'https://wego.here.com/?map=48.858333,2.294444,16',
    'https://yandex.com/maps/?ll=2.294444%2C48.858333&z=16',
    'https://www.google.com/maps/place/48%C2%B051%2729.9988%22N+2%C2%B017%2739.9984%22E/@48.1,2.1,17z',
    'google.com/maps/@48.858333,2.294444,17z',
    'https://www.google.com/maps/place/7+11/@48.858333,2.294444,17z',
    'https://www.google.com/maps/place/12%2F14/@48.1,2.1,17z/data=!4m2!3m1!3d48.858333!4d2.294444',
    'https://www.google.com/maps/place/48%C2%B051%2731%22N+2%C2%B017%2739%22E/@48.1,2.1,17z/data=!3d48.858333!4d2.294444',
    'https://www.google.com/maps?q=7+11&ll=48.858333,2.294444',
    'https://www.waze.com/live-map/directions?to=ll.48.858333%2C2.294444',
    'https://mapy.com/en/zakladni?x=2.294444&y=48.858333&z=17',
    'https://mapy.cz/turisticka?source=coor&id=2.294444%2C48.858333&x=2.1&y=48.1',
    'https://2gis.ru/paris/geo/2.294444%2C48.858333',
    'https://map.kakao.com/link/map/Tower,48.858333,2.294444',
  ])('%s', (link) => expect(found(link)).toEqual(EIFFEL));

  test.each([
    ['https://maps.app.goo.gl/abc123', 'placeShortLink'],
    ['https://goo.gl/maps/abc123', 'placeShortLink'],
    ['https://map.baidu.com/@12958160,4825920,13z', 'placeShifted'],
    ['https://uri.amap.com/marker?position=116.473195,39.993253', 'placeShifted'],
    ['https://map.qq.com/?type=marker', 'placeShifted'],
    ['https://www.google.com/maps/place/Eiffel+Tower', 'placeNotInLink'],
    ['https://www.google.com/maps/dir/Paris/Berlin/@50.7,7.5,7z', 'placeNotInLink'],
    ['https://www.google.com/maps/dir/48.858333,2.294444/Berlin/@50.7,7.5,7z', 'placeNotInLink'],
    ['https://www.openstreetmap.org/directions?route=48.8,2.2;52.5,13.4#map=7/50.7/7.5', 'placeNotInLink'],
    ['https://yandex.com/maps/?ll=7.5,50.7&rtext=48.8,2.2~52.5,13.4', 'placeNotInLink'],
  ])('%s has none: %s', (link, key) => expect(found(link)).toBe(key));

  test.each([
    'https://example.org/?q=48.858333,2.294444',
    'https://www.google.com/search?q=48.858333,2.294444',
    'google.com',
  ])('%s is none', (link) => expect(found(link)).toBeUndefined());
});
