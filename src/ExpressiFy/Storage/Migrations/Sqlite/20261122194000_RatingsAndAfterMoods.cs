using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExpressiFy.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RatingsAndAfterMoods : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "left_mood",
                table: "feedback_events",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "feedback_events",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Said");

            migrationBuilder.AddColumn<double>(
                name: "stars",
                table: "feedback_events",
                type: "REAL",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "left_mood",
                table: "feedback_events");

            migrationBuilder.DropColumn(
                name: "source",
                table: "feedback_events");

            migrationBuilder.DropColumn(
                name: "stars",
                table: "feedback_events");
        }
    }
}
