using Readout;
using Readout.Text;

var reader = Reader.Load();
var record = reader.Read(new Report { Text = File.ReadAllText(args[0]) });
foreach (var item in record.Coded.Events)
{
    var (source, target) = (item.Source.Select(a => a.Name), item.Target.Select(a => a.Name));
    Console.WriteLine($"{item.Plover.Event} {item.Modality}: {string.Join(", ", source)} → {string.Join(", ", target)}");
    Console.WriteLine($"  {item.Trigger}: “{item.Trigger.Of(record.Text)}”");
}
