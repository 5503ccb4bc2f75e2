using EuNatoSite.Sources;

namespace EuNatoSite.Tests.Sources;

public sealed class InputLayoutTests
{
    [Theory]
    [InlineData("media/map.png", "map.png")]
    [InlineData("media/maps/north.png", "maps/north.png")]
    [InlineData("media", null)]
    [InlineData("mediaeval/map.png", null)]
    [InlineData("topics/media/map.png", null)]
    public void A_picture_lies_below_the_folder_of_media_alone(string path, string? inside) => Assert.Equal(inside, InputLayout.InMedia(path));
}
