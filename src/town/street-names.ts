/** Plain words that streets are called after; none of them a person. */
const BASES =
  `Acorn Agate Alcove Almond Amber Anchor Anvil Apple Arbor Ash Aspen Aster Badger Balsam Barley Barn Basket Bayberry Beacon Beech Bellows
Birch Bittern Blackthorn Bluebell Bobbin Bolt Bonnet Bracken Bramble Brant Briar Brook Broom Buckle Bulrush Butternut Button Candle Canvas Caraway Cardinal Carriage
Catkin Cedar Chaff Chandler Cherry Chestnut Chisel Cider Cinder Clay Clover Cobble Comfrey Compass Coppice Copper Cord Cork Cornflower Cotton Cradle Crane Creamery
Cricket Currant Cutter Cypress Dairy Damson Dipper Dogwood Dovecote Drover Drum Dyer Eider Elder Ember Falcon Fallow Fennel Fern Fiddle Fig Filbert Finch Flax Flint Foundry
Foxglove Garnet Gentian Glazier Glover Goldfinch Gorse Granary Grange Grebe Grindstone Hammer Hare Harrow Harvest Hatter Hawthorn Hazel Heath Hedge Hemlock Hickory
Hollyhock Honey Hop Hornbeam Ironwood Ivy Jasper Juniper Kettle Keystone Kingfisher Ladder Lantern Larch Lark Laurel Lavender Lilac Lime Linnet Linseed Loom Lupine
Magnolia Mallow Maple Marigold Martin Mason Mast Meadow Medlar Millet Mint Moss Mulberry Mustard Myrtle Needle Nettle Nutmeg Oak Oar Oat Orchid Oriole Osier Otter Oven
Paddock Pantry Partridge Pear Pebble Penny Pepper Pewter Pine Plover Plum Plumb Poplar Poppy Potter Primrose Quail Quill Quince Rampart Raven Redwing Reed Ridge Rivet Robin Rowan
Rush Rye Saddle Saffron Sage Sailmaker Salt Sandpiper Sawyer Saxifrage Scythe Sedge Sexton Shale Shingle Shuttle Sickle Siskin Slate Sloe Snowberry Sorrel Sparrow Spindle Spinney
Spruce Starling Stork Sumac Swallow Swift Sycamore Tallow Tansy Teal Thatch Thimble Thistle Thrush Thyme Timber Tinder Trellis Trestle Tulip Turner Twine Vetch
Violet Wagon Walnut Warbler Warp Waxwing Weir Wheat Wheel Wicker Willow Windmill Woodbine Woodcock Wool Wren Yarrow Yew`.split(/\s+/)

export default BASES
