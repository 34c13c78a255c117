using System.Globalization;
using ExpressiFy.Web.Live;
using ExpressiFy.Web.Photo;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Web.Tests.Live;

public sealed class LiveCapacityTests
{
    private const string Somebody = "192.0.2.1";

    [Theory]
    [InlineData(1, 90, 2)]
    [InlineData(2, 90, 4)]
    [InlineData(2, 12, 33)]
    [InlineData(4, 3, 266)]
    public void Capacity_is_the_frames_a_second_that_all_readers_read_divided_by_five(
        int readers, int milliseconds, int cameras) =>
        Assert.Equal(cameras, CapacityOf(readers, milliseconds).Cameras);

    [Fact]
    public void The_setting_is_an_upper_bound() =>
        Assert.Equal(3, CapacityOf(readers: 4, milliseconds: 2, cameras: 3).Cameras);

    [Fact]
    public void One_camera_is_served_however_slow_the_machine_is() =>
        Assert.Equal(1, CapacityOf(readers: 1, milliseconds: 3000).Cameras);

    [Fact]
    public void Capacity_follows_what_frames_take_now()
    {
        var capacity = CapacityOf(readers: 1, milliseconds: 9);
        Assert.Equal(22, capacity.Cameras);
        Measure(capacity, milliseconds: 45, frames: 300);
        Assert.Equal(4, capacity.Cameras);
        Measure(capacity, milliseconds: 9, frames: 400);
        Assert.Equal(22, capacity.Cameras);
    }

    [Fact]
    public void One_slow_frame_refuses_nobody()
    {
        var capacity = CapacityOf(readers: 1, milliseconds: 19);
        capacity.Measure(TimeSpan.FromMilliseconds(60));
        Assert.Equal(10, capacity.Cameras);
    }

    [Fact]
    public void Open_cameras_are_slowed_to_five_frames_a_second_before_a_further_one_is_refused()
    {
        var capacity = CapacityOf(readers: 1, milliseconds: 19);
        var intervals = new List<double>();
        var visitor = 0;
        while (capacity.TryEnter(AddressOf(++visitor)) is null)
            intervals.Add(capacity.FrameInterval.TotalMilliseconds);

        Assert.Equal(10, intervals.Count);
        Assert.Equal(Enumerable.Range(1, 10).Select(open => open * 19.0), intervals, Near);
        Assert.Equal("host", capacity.TryEnter(AddressOf(visitor))?.Busy);
    }

    [Fact]
    public void No_camera_is_slowed_below_five_frames_a_second_when_frames_become_slower()
    {
        var capacity = CapacityOf(readers: 1, milliseconds: 20);
        for (var visitor = 1; visitor <= 10; visitor++)
            capacity.TryEnter(AddressOf(visitor));
        Measure(capacity, milliseconds: 80, frames: 300);
        Assert.Equal(200, capacity.FrameInterval.TotalMilliseconds, Near);
    }

    [Fact]
    public void An_address_has_six_places_and_gets_one_back_for_each_camera_that_leaves()
    {
        var capacity = CapacityOf(readers: 4, milliseconds: 2);
        for (var camera = 0; camera < 6; camera++)
            Assert.Null(capacity.TryEnter(Somebody));
        Assert.Equal("address", capacity.TryEnter(Somebody)?.Busy);
        Assert.Null(capacity.TryEnter("192.0.2.2"));

        capacity.Leave(Somebody);
        Assert.Null(capacity.TryEnter(Somebody));
        Assert.Equal("address", capacity.TryEnter(Somebody)?.Busy);
    }

    [Fact]
    public void Places_of_cameras_that_left_are_free()
    {
        var capacity = CapacityOf(readers: 1, milliseconds: 100);
        for (var round = 0; round < 20; round++)
        {
            Assert.Null(capacity.TryEnter(Somebody));
            capacity.Leave(Somebody);
        }

        Assert.Equal(0, capacity.FrameInterval.TotalMilliseconds);
    }

    private static string AddressOf(int visitor) => visitor.ToString(CultureInfo.InvariantCulture);

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) < 0.5;

    private static LiveCapacity CapacityOf(int readers, int milliseconds, int cameras = 1000)
    {
        var capacity = new LiveCapacity(
            Options.Create(new PipelineLimits { Readings = readers }),
            Options.Create(new LiveLimits { LiveCameras = cameras }));
        Measure(capacity, milliseconds, frames: 50);
        return capacity;
    }

    private static void Measure(LiveCapacity capacity, int milliseconds, int frames)
    {
        for (var frame = 0; frame < frames; frame++)
            capacity.Measure(TimeSpan.FromMilliseconds(milliseconds));
    }
}
